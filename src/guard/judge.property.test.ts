import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../decoding/keyOf.ts'
import { knownContracts } from '../decoding/knownContracts.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { draws } from '../model/testing/draws.ts'
import type { Verdict } from '../model/Verdict.ts'
import { judge } from './judge.ts'
import { readLog } from './logs/readLog.ts'
import { worthOfChanges } from './prices/worthOfChanges.ts'
import { approve, deposit, sendCoins, supply, swap, transfer, withdraw } from './testing/calls.ts'
import { alice, aUsdc, dai, daiVault, evil, me, network, pool, router, usdc, weth } from './testing/network.ts'
import { type FinePlan, finePlans } from './testing/plans.ts'
import { inputFor, log, playFake } from './testing/playFake.ts'

/**
 * Whatever is done to a fine plan, the guard lets it through only where the money ends where it should. Two worlds are
 * tried each time: the simulation still shows the fine plan (it lies), and it shows what the new bytes do (it is true).
 */

const runs = { seed: 20_261_120, numRuns: draws(120) }
/** A busy machine is no failure. */
const patient = { timeout: 120_000 }
const anyPlan = fc.constantFrom(...finePlans)
const letsThrough = (verdict: Verdict): boolean => verdict.level === 'PASS' || verdict.level === 'WARN'

function verdicts(plan: FinePlan, calls: readonly Call[]): readonly Verdict[] {
  const lying = judge(inputFor(plan.intents, calls, { simulation: playFake(plan.calls) }))
  return [lying, judge(inputFor(plan.intents, calls))]
}

/** Dollars (1e-18) that the account is up or down, and whether anyone unnamed got something. */
function endOf(plan: FinePlan, played: PlayedSimulation): { readonly worth: bigint; readonly astray: boolean } {
  const { left, arrived } = worthOfChanges(inputFor(plan.intents, plan.calls), played)
  const contracts = knownContracts(network)
  const astray = played.steps
    .flatMap((step) => step.logs)
    .some((one) => {
      const read = readLog(one, me)
      if (read?.kind !== 'transfer' || keyOf(read.from) !== keyOf(me)) return false
      return BigInt(read.to) !== 0n && !contracts.has(keyOf(read.to)) && keyOf(read.to) !== keyOf(alice)
    })
  return { worth: arrived - left, astray }
}

/** Nothing astray, and no more than the stated tolerance lost against the plan as it was. */
function endsAsWell(plan: FinePlan, calls: readonly Call[]): boolean {
  const fine = endOf(plan, playFake(plan.calls))
  const now = endOf(plan, playFake(calls))
  const moved = worthOfChanges(inputFor(plan.intents, plan.calls), playFake(plan.calls)).left
  return !now.astray && now.worth >= fine.worth - moved / 50n
}

const hostile: readonly Call[] = [
  transfer(usdc, evil, 1n),
  transfer(dai, evil, 10n ** 18n),
  transfer(aUsdc, evil, 1_000_000n),
  transfer(daiVault, evil, 1n),
  sendCoins(evil, 1n),
  approve(usdc, evil, 1n),
  approve(dai, router, 2n ** 256n - 1n),
  approve(aUsdc, pool, 5n),
  supply(usdc, 1_000_000n, evil),
  withdraw(usdc, null, evil),
  deposit(10n ** 18n, evil),
  swap({ path: [dai, usdc], fees: [100], sell: 10n ** 18n, buy: 1n, recipient: evil }),
  swap({ path: [dai, weth], fees: [3_000], sell: 10n ** 18n, buy: 1n }),
  { to: evil, value: 0n, data: '0xdeadbeef' },
  { to: usdc.address, value: 0n, data: `0x39509351${'00'.repeat(64)}` },
  { to: usdc.address, value: 0n, data: `0xd505accf${'00'.repeat(224)}` },
]

test('behavior: one more call, anywhere, never gets through', patient, () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...hostile), fc.nat(), (plan, extra, where) => {
      const at = where % (plan.calls.length + 1)
      const calls = [...plan.calls.slice(0, at), extra, ...plan.calls.slice(at)]
      expect(verdicts(plan, calls).some(letsThrough)).toBe(false)
    }),
    runs,
  )
})

test('behavior: your address, exchanged for another one anywhere in the bytes, never gets through', patient, () => {
  const own = me.slice(2).toLowerCase()
  const theirs = fc.constantFrom(evil, usdc.address, pool, router)
  fc.assert(
    fc.property(anyPlan, theirs, fc.nat(), (plan, other, which) => {
      const spots = plan.calls.flatMap((call, at) =>
        [...call.data.matchAll(new RegExp(own, 'g'))].map((match) => ({ at, from: match.index })),
      )
      fc.pre(spots.length > 0)
      const spot = spots[which % spots.length]
      const calls = plan.calls.map((call, at): Call => {
        if (at !== spot?.at) return call
        const hex = call.data.slice(2)
        const from = spot.from - 2
        return { ...call, data: `0x${hex.slice(0, from)}${other.slice(2)}${hex.slice(from + 40)}` }
      })
      expect(verdicts(plan, calls).some(letsThrough)).toBe(false)
    }),
    runs,
  )
})

test('behavior: a call on another contract never gets through', patient, () => {
  const others = fc.constantFrom(evil, usdc.address, dai.address, pool, router, daiVault.address, me)
  fc.assert(
    fc.property(anyPlan, others, fc.nat(), (plan, to, which) => {
      const at = which % plan.calls.length
      fc.pre(plan.calls[at]?.to !== to)
      const calls = plan.calls.map((call, index) => (index === at ? { ...call, to } : call))
      expect(verdicts(plan, calls).some(letsThrough)).toBe(false)
    }),
    runs,
  )
})

test('behavior: one byte changed gets through only where the money still ends where it should', patient, () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (plan, which, where, flip) => {
      const at = which % plan.calls.length
      const call = plan.calls[at]
      const bytes = ((call?.data.length ?? 2) - 2) / 2
      fc.pre(call !== undefined && bytes > 0)
      const from = (where % bytes) * 2
      const hex = (call?.data ?? '0x').slice(2)
      const byte = (Number.parseInt(hex.slice(from, from + 2), 16) ^ flip).toString(16).padStart(2, '0')
      const calls = plan.calls.map(
        (one, index): Call =>
          index === at ? { ...one, data: `0x${hex.slice(0, from)}${byte}${hex.slice(from + 2)}` } : one,
      )
      if (verdicts(plan, calls).some(letsThrough)) expect(endsAsWell(plan, calls)).toBe(true)
    }),
    { ...runs, numRuns: draws(400) },
  )
})

test('behavior: another amount of coins never gets through, unless the rest still fits', patient, () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), (plan, which, by) => {
      const at = which % plan.calls.length
      const calls = plan.calls.map((call, index) => (index === at ? { ...call, value: call.value + by } : call))
      fc.pre(by !== 0n && calls.every((call) => call.value >= 0n))
      expect(verdicts(plan, calls).some(letsThrough)).toBe(false)
    }),
    runs,
  )
})

test(
  'behavior: a call left out, doubled or moved gets through only where the money still ends where it should',
  patient,
  () => {
    const twist = fc.constantFrom('drop', 'double', 'swap')
    fc.assert(
      fc.property(anyPlan, twist, fc.nat(), (plan, how, which) => {
        const at = which % plan.calls.length
        const one = plan.calls[at]
        fc.pre(one !== undefined)
        const rest = plan.calls.filter((_, index) => index !== at)
        const calls = { drop: rest, double: one ? [...plan.calls, one] : rest, swap: one ? [...rest, one] : rest }[how]
        fc.pre(calls.length !== plan.calls.length || calls.some((call, index) => call !== plan.calls[index]))
        const [lying, real] = verdicts(plan, calls)
        expect(lying && letsThrough(lying)).toBe(false)
        if (real && letsThrough(real)) expect(endsAsWell(plan, calls)).toBe(true)
      }),
      runs,
    )
  },
)

test('behavior: a simulation that shows anything else never gets through', patient, () => {
  const twist = fc.constantFrom('outflow', 'missing', 'allowance', 'log', 'fewer')
  fc.assert(
    fc.property(anyPlan, twist, fc.nat(), fc.bigInt({ min: 3n, max: 10n ** 24n }), (plan, how, which, units) => {
      const played = playFake(plan.calls)
      const line = played.balances[which % played.balances.length]
      const risen = played.balances.filter((one) => one.after > one.before)
      const gain = risen[which % Math.max(risen.length, 1)]
      const change: Partial<PlayedSimulation> = {}
      const setAfter = (token: string | undefined, after: (before: bigint, now: bigint) => bigint) =>
        played.balances.map((one) => (one.token === token ? { ...one, after: after(one.before, one.after) } : one))
      fc.pre(how !== 'missing' || gain !== undefined)
      fc.pre(how !== 'allowance' || played.allowances.length > 0)
      const changed = {
        outflow: { balances: setAfter(line?.token, (before) => before - 10n ** 21n - units) },
        missing: { balances: setAfter(gain?.token, (before) => before) },
        allowance: { allowances: played.allowances.map((pair) => ({ ...pair, after: pair.before + units })) },
        log: {
          steps: played.steps.map((step) => ({ ...step, logs: [...step.logs, log(usdc.address, me, evil, units)] })),
        },
        fewer: { steps: played.steps.slice(1) },
      }[how]
      const debt = network.aave?.reserves.some((reserve) => reserve.variableDebtToken.address === line?.token)
      fc.pre(how !== 'outflow' || !debt)
      const verdict = judge(inputFor(plan.intents, plan.calls, { simulation: { ...played, ...change, ...changed } }))
      expect(letsThrough(verdict)).toBe(false)
    }),
    { ...runs, numRuns: draws(150) },
  )
})
