import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { fillSlots, type Slot } from '../../model/Slot.ts'
import type { Call } from '../../model/Step.ts'
import { judge } from '../judge.ts'
import { approve, deposit, supply, swap, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { dai, daiVault, evil, pool, router, usdc, weth } from '../testing/network.ts'
import { inputFor, playFake } from '../testing/playFake.ts'

const eth18 = 10n ** 18n
/** 1 ETH at 2000 dollars, less 0.05 % of fee: what the made-up pool brings. */
const expected = 1_999_000_000n
const min = 1_985_000_000n
const max = 2_030_000_000n

const swapThenLend: readonly Intent[] = [
  { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '1', unit: 'token' }, exact: 'sell' },
  { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
]
const swapped = swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: min, native: 'in' })
const lend: readonly Call[] = [swapped, approve(usdc, pool, min), supply(usdc, min)]
const allowed: Slot = { call: 1, word: 1, token: usdc.address, from: 0, min, max, expected }
const lent: Slot = { ...allowed, call: 2 }

type Plan = { readonly intents?: readonly Intent[]; readonly calls?: readonly Call[]; readonly slots: readonly Slot[] }

/** Tried out with what is expected, as the corridor does; where that does not fit, with the bytes as they are. */
function judged({ intents = swapThenLend, calls = lend, slots }: Plan): readonly string[] {
  let tried = calls
  try {
    tried = fillSlots(calls, slots, (slot) => slot.expected)
  } catch {
    // The attack is in the slot: what was tried out does not matter then.
  }
  return namesIn(judge(inputFor(intents, calls, { slots, simulation: playFake(tried) })))
}

const twisted = (change: Partial<Slot>) =>
  judged({
    slots: [
      { ...allowed, ...change },
      { ...lent, ...change, ...(change.call === undefined ? {} : { call: change.call + 1 }) },
    ],
  })

test('default', () => {
  expect(judged({ slots: [allowed, lent] })).toEqual([])
})

test('behavior: a vault takes what a swap brings as well', () => {
  const least = 1_985n * eth18
  const calls = [
    swap({ path: [weth, dai], fees: [3_000], sell: eth18, buy: least, native: 'in' }),
    approve(dai, daiVault.address, least),
    deposit(least),
  ]
  const slot: Slot = {
    call: 1,
    word: 1,
    token: dai.address,
    from: 0,
    min: least,
    max: 2_030n * eth18,
    expected: 1_994n * eth18,
  }
  const intents: readonly Intent[] = [
    { kind: 'earn', asset: 'ETH', amount: { value: '1', unit: 'token' }, into: 'DAI', objective: 'yield' },
  ]
  expect(judged({ intents, calls, slots: [slot, { ...slot, call: 2, word: 0 }] })).toEqual([])
})

test('behavior: what is withdrawn may be measured as well', () => {
  const units = 2_000_000_000n
  const range = { token: usdc.address, from: 0, min: units, max: units, expected: units }
  const calls = [withdraw(usdc, units), approve(usdc, pool, units), supply(usdc, units)]
  const intents: readonly Intent[] = [
    { kind: 'withdraw', asset: 'USDC', amount: { value: '2000', unit: 'token' } },
    { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
  ]
  const slots = [
    { ...range, call: 1, word: 1 },
    { ...range, call: 2, word: 1 },
  ]
  expect(judged({ intents, calls, slots })).not.toContain('slots-sound BLOCK')
  const more = slots.map((slot) => ({ ...slot, max: units + 1n }))
  expect(judged({ intents, calls, slots: more })).toContain('slots-sound BLOCK')
})

test('behavior: a slot on a word that is no amount is blocked', () => {
  for (const word of [0, 2, 3]) expect(judged({ slots: [allowed, { ...lent, word }] })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [{ ...allowed, word: 0 }, lent] })).toContain('slots-sound BLOCK')
})

test('behavior: an address that is the least itself is no amount', () => {
  const word = BigInt(pool)
  const slot = { ...allowed, word: 0, min: word, max: word, expected: word }
  expect(judged({ slots: [slot, lent] })).toContain('slots-sound BLOCK')
})

test.each([-1, 0.5, 4, 40, Number.NaN, 2 ** 60])('behavior: a word that is not there (%d) is blocked', (word) => {
  expect(judged({ slots: [allowed, { ...lent, word }] })).toContain('slots-sound BLOCK')
})

test('behavior: a slot of another token is blocked', () => {
  expect(twisted({ token: dai.address })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [allowed, { ...lent, token: weth.address }] })).toContain('slots-sound BLOCK')
})

test('behavior: what one token’s swap brought is no amount of another token', () => {
  const toDai = swap({ path: [weth, dai], fees: [3_000], sell: eth18, buy: 1_985n * eth18, native: 'in' })
  const calls = [toDai, swapped, approve(usdc, pool, min), supply(usdc, min)]
  const slots = [
    { ...allowed, call: 2, token: dai.address },
    { ...lent, call: 3, token: dai.address },
  ]
  expect(judged({ calls, slots })).toContain('slots-sound BLOCK')
})

test('behavior: more than the feeds say that the step can bring is blocked', () => {
  // 2000 dollars × 1.005 × 1.02
  expect(twisted({ max: 2_050_200_000n })).toEqual([])
  expect(twisted({ max: 2_050_200_001n })).toEqual(['slots-sound BLOCK', 'slots-sound BLOCK'])
  expect(twisted({ max: maxUint256 })).toContain('slots-sound BLOCK')
})

test('behavior: a range that makes no sense is blocked', () => {
  expect(twisted({ max: min - 1n })).toContain('slots-sound BLOCK')
  expect(twisted({ expected: max + 1n })).toContain('slots-sound BLOCK')
  expect(twisted({ min: min + 1n })).toContain('slots-sound BLOCK')
  expect(twisted({ min: 0n })).toContain('slots-sound BLOCK')
})

test('behavior: two takers of one measured amount are blocked', () => {
  const calls = [...lend, approve(usdc, pool, min), supply(usdc, min)]
  const slots = [allowed, lent, { ...allowed, call: 3 }, { ...lent, call: 4 }]
  expect(judged({ calls, slots })).toContain('slots-sound BLOCK')
  const once = [swapped, approve(usdc, pool, 2n * min), supply(usdc, min), supply(usdc, min)]
  expect(judged({ calls: once, slots: [lent, { ...lent, call: 3 }] })).toContain('slots-sound BLOCK')
})

test('behavior: approve and take that do not agree are blocked', () => {
  expect(judged({ slots: [lent] })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [allowed] })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [allowed, { ...lent, max: max - 1n }] })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [allowed, { ...lent, expected: min }] })).toContain('slots-sound BLOCK')
  const other = [swapped, approve(usdc, router, min), supply(usdc, min)]
  expect(judged({ calls: other, slots: [allowed, lent] })).toContain('slots-sound BLOCK')
})

test('behavior: a slot that is measured at its own step, at a later one or at none is blocked', () => {
  for (const from of [2, 3, -1, 0.5, 99]) expect(twisted({ from })).toContain('slots-sound BLOCK')
  // The approval brings nothing.
  expect(judged({ slots: [allowed, { ...lent, from: 1 }] })).toContain('slots-sound BLOCK')
})

test('behavior: a slot in a call that is not there, or a second one in the same call, is blocked', () => {
  expect(judged({ slots: [allowed, lent, { ...lent, call: 9 }] })).toContain('slots-sound BLOCK')
  expect(judged({ slots: [allowed, lent, lent] })).toContain('slots-sound BLOCK')
})

test('behavior: what a swap brings to someone else is not measured, nor put in for someone else', () => {
  const away = swap({ path: [weth, usdc], fees: [500], sell: eth18, buy: min, native: 'in', recipient: evil })
  expect(judged({ calls: [away, ...lend.slice(1)], slots: [allowed, lent] })).toContain('slots-sound BLOCK')
  const theirs = [swapped, approve(usdc, pool, min), supply(usdc, min, evil)]
  expect(judged({ calls: theirs, slots: [allowed, lent] })).toContain('slots-sound BLOCK')
})

test('behavior: the amounts of swaps are never filled in later', () => {
  const back = swap({ path: [usdc, dai], fees: [100], sell: min, buy: 1_980n * eth18 })
  const calls = [swapped, approve(usdc, router, min), back]
  for (const word of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(judged({ calls, slots: [allowed, { ...lent, word }] })).toContain('slots-sound BLOCK')
})

test('behavior: a trial with more than the swap brought takes from what is yours, and is blocked', () => {
  expect(twisted({ expected: expected + 20_000_000n })).toContain('leaves-too-much BLOCK')
})
