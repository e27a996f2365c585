import fc from 'fast-check'
import { type Hex, numberToHex } from 'viem'
import { expect, test } from 'vitest'
import { keyOf } from '../decoding/keyOf.ts'
import { knownContracts } from '../decoding/knownContracts.ts'
import type { Intent } from '../model/Reading.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import { fillSlots, type Slot } from '../model/Slot.ts'
import type { Call } from '../model/Step.ts'
import { draws } from '../model/testing/draws.ts'
import { judge } from './judge.ts'
import { readLog } from './logs/readLog.ts'
import { worthOfChanges } from './prices/worthOfChanges.ts'
import { approve, deposit, supply, swap, withdraw } from './testing/calls.ts'
import { dai, daiVault, eth, evil, link, me, network, pool, router, usdc, weth } from './testing/network.ts'
import { inputFor, playFake } from './testing/playFake.ts'

/**
 * Whatever is done to a plan with measured amounts, in its bytes or in its slots, the guard lets it through only where
 * nothing of the account's own goes along and nothing is lost. Both worlds are tried: the trial is true, and it lies.
 */

const runs = { seed: 20_261_120, numRuns: draws(120) }
/** A busy machine is no failure. */
const patient = { timeout: 120_000 }

type Plan = {
  readonly name: string
  readonly intents: readonly Intent[]
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
}

const eth18 = 10n ** 18n
const inUsdc = { token: usdc.address, from: 0, min: 1_985_000_000n, max: 2_030_000_000n, expected: 1_999_000_000n }
const inDai = { token: dai.address, from: 0, min: 991n * eth18, max: 1_010n * eth18, expected: 997n * eth18 }
const toDai = swap({ path: [weth, dai], fees: [3_000], sell: eth18 / 2n, buy: inDai.min, native: 'in' })
const plans: readonly Plan[] = [
  {
    name: 'swap ETH, then lend what it brings',
    intents: [
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '1', unit: 'token' }, exact: 'sell' },
      { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
    ],
    calls: [
      swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: inUsdc.min, native: 'in' }),
      approve(usdc, pool, inUsdc.min),
      supply(usdc, inUsdc.min),
    ],
    slots: [
      { ...inUsdc, call: 1, word: 1 },
      { ...inUsdc, call: 2, word: 1 },
    ],
  },
  {
    name: 'turn ETH into two positions of DAI',
    intents: [{ kind: 'earn', asset: 'ETH', amount: { value: '1', unit: 'token' }, into: 'DAI', objective: 'yield' }],
    calls: [
      toDai,
      approve(dai, daiVault.address, inDai.min),
      deposit(inDai.min),
      toDai,
      approve(dai, pool, inDai.min),
      supply(dai, inDai.min),
    ],
    slots: [
      { ...inDai, call: 1, word: 1 },
      { ...inDai, call: 2, word: 0 },
      { ...inDai, from: 3, call: 4, word: 1 },
      { ...inDai, from: 3, call: 5, word: 1 },
    ],
  },
]

/** As the executor does it: each slot gets what its step brought, or the plan stops there. */
function execute(calls: readonly Call[], slots: readonly Slot[]): PlayedSimulation {
  const done: Call[] = []
  for (const [index, call] of calls.entries()) {
    let next = call
    for (const slot of slots.filter((one) => one.call === index)) {
      const held = (upTo: number) =>
        playFake(done.slice(0, upTo)).balances.find((one) => keyOf(one.token) === keyOf(slot.token))?.after ?? 0n
      const risen = held(slot.from + 1) - held(slot.from)
      try {
        const [filled] = fillSlots([next], [{ ...slot, call: 0 }], () => (risen < slot.max ? risen : slot.max))
        next = filled ?? next
      } catch {
        return playFake(done)
      }
    }
    done.push(next)
  }
  return playFake(done)
}

/** Nothing goes astray, only ETH is given up, and no more than 2 percent of it is lost. */
function endsWell(plan: Plan, calls: readonly Call[], slots: readonly Slot[]): boolean {
  const played = execute(calls, slots)
  const contracts = knownContracts(network)
  const astray = played.steps
    .flatMap((step) => step.logs)
    .some((one) => {
      const read = readLog(one, me)
      if (read?.kind !== 'transfer' || keyOf(read.from) !== keyOf(me)) return false
      return BigInt(read.to) !== 0n && !contracts.has(keyOf(read.to))
    })
  const kept = played.balances.every((balance) => balance.token === eth.address || balance.after >= balance.before - 2n)
  const { left, arrived } = worthOfChanges(inputFor(plan.intents, calls), played)
  return !astray && kept && left <= 2_000n * eth18 && (left - arrived) * 50n <= 2_000n * eth18
}

function letsThrough(plan: Plan, calls: readonly Call[], slots: readonly Slot[]): boolean {
  const tried = (of: readonly Call[], by: readonly Slot[]): PlayedSimulation => {
    try {
      return playFake(fillSlots(of, by, ({ expected }) => expected))
    } catch {
      return playFake(of)
    }
  }
  return [tried(calls, slots), tried(plan.calls, plan.slots)].some((simulation) => {
    const { level } = judge(inputFor(plan.intents, calls, { slots, simulation }))
    return level === 'PASS' || level === 'WARN'
  })
}

test.each(plans)('default: $name', (plan) => {
  const simulation = playFake(fillSlots(plan.calls, plan.slots, ({ expected }) => expected))
  const verdict = judge(inputFor(plan.intents, plan.calls, { slots: plan.slots, simulation }))
  expect(verdict.findings.filter(({ level }) => level !== 'INFO')).toEqual([])
  expect(endsWell(plan, plan.calls, plan.slots)).toBe(true)
})

const anyPlan = fc.constantFrom(...plans)
const places = [evil, me, pool, router, usdc.address, dai.address, weth.address, link.address, daiVault.address]
const bends: readonly ((old: bigint, by: bigint) => bigint)[] = [
  (old, by) => old + by,
  (old, by) => (old > by ? old - by : 0n),
  (old) => old * 2n,
  (old) => old / 2n,
  () => 0n,
  () => 2n ** 256n - 1n,
]
const bent = fc.oneof(
  fc.tuple(fc.constantFrom(...bends), fc.bigInt({ min: 1n, max: 10n ** 21n })).map(([bend, by]) => {
    return (old: bigint) => BigInt.asUintN(256, bend(old, by))
  }),
  fc.constantFrom(...places).map((place) => () => BigInt(place)),
)

test(
  'behavior: another word anywhere in the bytes gets through only where the money ends where it should',
  patient,
  () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), bent, (plan, which, where, bend) => {
        const at = which % plan.calls.length
        const hex = (plan.calls[at]?.data ?? '0x').slice(10)
        const word = where % Math.floor(hex.length / 64)
        const old = BigInt(`0x${hex.slice(word * 64, word * 64 + 64)}`)
        const next = numberToHex(bend(old), { size: 32 }).slice(2)
        const calls = plan.calls.map((call, index): Call => {
          if (index !== at) return call
          const data: Hex = `0x${call.data.slice(2, 10)}${hex.slice(0, word * 64)}${next}${hex.slice(word * 64 + 64)}`
          return { ...call, data }
        })
        if (letsThrough(plan, calls, plan.slots)) expect(endsWell(plan, calls, plan.slots)).toBe(true)
      }),
      runs,
    )
  },
)

const anyToken = fc.constantFrom(usdc.address, dai.address, weth.address, link.address, eth.address)
const slotChange = fc.oneof(
  fc.integer({ min: -1, max: 7 }).map((call) => ({ call })),
  fc.integer({ min: -1, max: 12 }).map((word) => ({ word })),
  fc.integer({ min: -1, max: 7 }).map((from) => ({ from })),
  anyToken.map((token) => ({ token })),
)
const rangeChange = fc.tuple(fc.constantFrom('min' as const, 'max' as const, 'expected' as const), bent).map(
  ([key, bend]) =>
    (slot: Slot): Slot => ({ ...slot, [key]: bend(slot[key]) }),
)

test(
  'behavior: a slot moved, of another token or of another range gets through only where nothing of yours goes along',
  patient,
  () => {
    const change = fc.oneof(
      slotChange.map(
        (to) =>
          (slot: Slot): Slot => ({ ...slot, ...to }),
      ),
      rangeChange,
    )
    fc.assert(
      fc.property(anyPlan, change, fc.nat(), fc.boolean(), (plan, bend, which, all) => {
        const slots = plan.slots.map((slot, index) => (all || index === which % plan.slots.length ? bend(slot) : slot))
        if (letsThrough(plan, plan.calls, slots)) expect(endsWell(plan, plan.calls, slots)).toBe(true)
      }),
      runs,
    )
  },
)

test(
  'behavior: slots left out, doubled or exchanged get through only where nothing of yours goes along',
  patient,
  () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.nat(), { maxLength: 6 }), slotChange, (plan, picks, to) => {
        const slots = picks.map((pick, index): Slot => {
          const slot = plan.slots[pick % plan.slots.length] ?? { ...inUsdc, call: 1, word: 1 }
          return index % 3 === 2 ? { ...slot, ...to } : slot
        })
        if (letsThrough(plan, plan.calls, slots)) expect(endsWell(plan, plan.calls, slots)).toBe(true)
      }),
      runs,
    )
  },
)

test(
  'behavior: more calls around a measured amount get through only where nothing of yours goes along',
  patient,
  () => {
    const extra = fc.constantFrom(
      supply(usdc, inUsdc.min),
      supply(dai, inDai.min),
      deposit(inDai.min),
      deposit(inDai.min, evil),
      approve(usdc, pool, inUsdc.min),
      approve(dai, daiVault.address, inDai.min),
      withdraw(usdc, null),
      withdraw(usdc, 10n ** 9n),
      swap({ path: [usdc, dai], fees: [100], sell: 10n ** 9n, buy: 1n }),
      toDai,
    )
    fc.assert(
      fc.property(anyPlan, extra, fc.nat(), fc.nat(), (plan, call, where, which) => {
        const at = where % (plan.calls.length + 1)
        const calls = [...plan.calls.slice(0, at), call, ...plan.calls.slice(at)]
        const shift = (index: number): number => (index >= at ? index + 1 : index)
        const slots = plan.slots.map((slot) => ({ ...slot, call: shift(slot.call), from: shift(slot.from) }))
        const one = slots[which % slots.length]
        const moved = one && which % 2 === 0 ? [...slots.filter((slot) => slot !== one), { ...one, call: at }] : slots
        if (letsThrough(plan, calls, moved)) expect(endsWell(plan, calls, moved)).toBe(true)
      }),
      runs,
    )
  },
)
