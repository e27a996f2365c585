import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Call } from '../model/Step.ts'
import { draws } from '../model/testing/draws.ts'
import type { Verdict } from '../model/Verdict.ts'
import { judge } from './judge.ts'
import { worthOfChanges } from './prices/worthOfChanges.ts'
import { approve, borrow, repay, sendCoins, setCollateral, supply, transfer, withdraw } from './testing/calls.ts'
import { type LoanPlan, loanInput, loanPlans } from './testing/loans.ts'
import { aUsdc, aWeth, dai, evil, me, pool, router, usdc, weth } from './testing/network.ts'
import { playFake } from './testing/playFake.ts'

/** As in `judge.property.test.ts`, with debts: whatever is done to a fine plan, nobody ends poorer, or owing more. */

const runs = { seed: 20_261_120, numRuns: draws(80) }
/** A busy machine is no failure. */
const patient = { timeout: 120_000 }
const anyPlan = fc.constantFrom(...loanPlans)
const letsThrough = (verdict: Verdict): boolean => verdict.level === 'PASS' || verdict.level === 'WARN'

/** Over a simulation that still shows the fine plan, and over one that shows what the new bytes do. */
function verdicts(plan: LoanPlan, calls: readonly Call[]): readonly Verdict[] {
  const lying = judge(loanInput(plan, calls, { simulation: playFake(plan.calls, plan.start) }))
  return [lying, judge(loanInput(plan, calls))]
}

/** Dollars in 1e-18 that the account ends with, above where it began; what is owed counts against it. */
function worthAfter(plan: LoanPlan, calls: readonly Call[]): bigint {
  const { left, arrived } = worthOfChanges(loanInput(plan, calls), playFake(calls, plan.start))
  return arrived - left
}

/** No more lost than a swap may lose, on what is moved at most. */
function endsAsWell(plan: LoanPlan, calls: readonly Call[]): boolean {
  const { left } = worthOfChanges(loanInput(plan), playFake(plan.calls, plan.start))
  return worthAfter(plan, calls) >= worthAfter(plan, plan.calls) - left / 50n - 10n ** 13n
}

const hostile: readonly Call[] = [
  transfer(usdc, evil, 1n),
  sendCoins(evil, 1n),
  approve(usdc, evil, 1n),
  approve(dai, router, 2n ** 256n - 1n),
  approve(aWeth, pool, 5n),
  transfer(aWeth, evil, 10n ** 15n),
  supply(usdc, 1_000_000n, evil),
  withdraw(usdc, null, evil),
  withdraw(weth, 10n ** 16n, evil),
  borrow(dai, 10n ** 18n),
  borrow(usdc, 10n ** 6n),
  borrow(usdc, 10n ** 6n, evil),
  borrow(usdc, 10n ** 6n, me, 1n),
  repay(usdc, 10n ** 6n, evil),
  setCollateral(weth, false),
  setCollateral(usdc, true),
  { to: pool, value: 0n, data: `0x28530a47${'0'.repeat(63)}1` },
  { to: aUsdc.address, value: 0n, data: `0xc04a8a10${evil.slice(2).padStart(64, '0')}${'f'.repeat(64)}` },
]

test('behavior: one more call, anywhere, never gets through', patient, () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...hostile), fc.nat(), (plan, extra, where) => {
      // What is only switched is shown as a warning where a loan is asked for without naming its collateral.
      const at = where % (plan.calls.length + 1)
      const calls = [...plan.calls.slice(0, at), extra, ...plan.calls.slice(at)]
      for (const verdict of verdicts(plan, calls)) {
        const isShown = verdict.findings.some(({ rule, level }) => rule === 'collateral-as-said' && level === 'WARN')
        expect(letsThrough(verdict) && !isShown).toBe(false)
      }
    }),
    runs,
  )
})

test('behavior: your address, exchanged for another one anywhere in the bytes, never gets through', patient, () => {
  const own = me.slice(2).toLowerCase()
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(evil, usdc.address, pool, router), fc.nat(), (plan, other, which) => {
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

test('behavior: one byte changed gets through only where the account still ends as well', patient, () => {
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
    { ...runs, numRuns: draws(250) },
  )
})

test(
  'behavior: a call left out, doubled or moved gets through only where the account still ends as well',
  patient,
  () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('drop', 'double', 'move'), fc.nat(), (plan, how, which) => {
        const at = which % plan.calls.length
        const one = plan.calls[at]
        fc.pre(one !== undefined)
        const rest = plan.calls.filter((_, index) => index !== at)
        const calls = { drop: rest, double: one ? [...plan.calls, one] : rest, move: one ? [...rest, one] : rest }[how]
        fc.pre(calls.length !== plan.calls.length || calls.some((call, index) => call !== plan.calls[index]))
        const [, real] = verdicts(plan, calls)
        if (real && letsThrough(real)) expect(endsAsWell(plan, calls)).toBe(true)
      }),
      runs,
    )
  },
)

test('behavior: debts that the simulation shows above what was said never get through', patient, () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.bigInt({ min: 10_000n, max: 10n ** 24n }), (plan, which, units) => {
      // Below the least that is tried a debt may differ by rounding, and by its interest since the plan was made.
      const played = playFake(plan.calls, plan.start)
      const input = loanInput(plan)
      const debts = (input.network.aave?.reserves ?? []).map((reserve) => reserve.variableDebtToken.address)
      const debt = debts[which % debts.length]
      const balances = played.balances.map((one) => (one.token === debt ? { ...one, after: one.after + units } : one))
      expect(letsThrough(judge({ ...input, simulation: { ...played, balances } }))).toBe(false)
    }),
    runs,
  )
})
