import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { approve, swap } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { dai, link, router, usdc, weth } from '../testing/network.ts'
import { now } from '../testing/playFake.ts'

const plan = 'swap ETH to USDC in one call'
const eth18 = 10n ** 18n
const fair = { path: [weth, usdc], fees: [500], sell: eth18, buy: 1_985_000_000n, native: 'in' } as const
const twist = (change: Partial<Parameters<typeof swap>[0]>) =>
  namesIn(judgeTwisted(plan, { calls: [swap({ ...fair, ...change })] }))
const asking = (maxSlippagePercent: string): readonly Intent[] => [
  { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '1', unit: 'token' }, exact: 'sell', maxSlippagePercent },
]

test('default', () => {
  expect(twist({})).toEqual([])
})

test('A65 behavior: a least amount below the feeds’ is blocked', () => {
  expect(twist({ buy: 1_960_000_000n })).toEqual(['bytes-outcome BLOCK', 'swap-amounts BLOCK'])
  expect(twist({ buy: 0n })).toContain('swap-amounts BLOCK')
})

test('behavior: paying far too much for an exact amount is blocked', () => {
  const calls = [swap({ ...fair, exact: 'buy', sell: 3n * 10n ** 17n, buy: 500_000_000n })]
  expect(namesIn(judgeTwisted('buy 500 USDC with ETH', { calls }))).toEqual([
    'bytes-outcome BLOCK',
    'swap-amounts BLOCK',
  ])
})

test('behavior: selling more than was said is blocked', () => {
  expect(twist({ sell: 2n * eth18, buy: 3_970_000_000n })).toContain('leaves-too-much BLOCK')
})

test('behavior: other tokens, and pools that nobody knows, are blocked', () => {
  expect(twist({ path: [weth, dai], fees: [3_000], buy: 1_980n * eth18 })).toContain('swap-tokens BLOCK')
  expect(twist({ fees: [100] })).toEqual(['swap-tokens BLOCK'])
})

test('behavior: a deadline that is past, or an hour ahead, is blocked', () => {
  expect(twist({ deadline: now - 1n })).toEqual(['swap-deadline BLOCK'])
  expect(twist({ deadline: now + 3_600n })).toEqual(['swap-deadline BLOCK'])
})

test('A60 behavior: slippage over 10 percent is blocked even when asked for', () => {
  expect(namesIn(judgeTwisted(plan, { intents: asking('50') }))).toEqual(['slippage-ceiling BLOCK'])
  expect(namesIn(judgeTwisted(plan, { intents: asking('10') }))).toEqual([])
})

test('behavior: slippage that the sentence grants is granted, and no more', () => {
  const calls = [swap({ ...fair, buy: 1_945_000_000n })]
  expect(namesIn(judgeTwisted(plan, { calls, intents: asking('3') }))).toEqual([])
  expect(namesIn(judgeTwisted(plan, { calls, intents: asking('2') }))).toContain('swap-amounts BLOCK')
})

/** 1 ETH in two parts: straight, and over DAI. */
const straight = { ...fair, sell: (eth18 * 6n) / 10n, buy: 1_191_000_000n }
const around = {
  path: [weth, dai, usdc],
  fees: [3_000, 100],
  sell: (eth18 * 4n) / 10n,
  buy: 791_000_000n,
  native: 'in',
} as const
const parts = (one: Partial<Parameters<typeof swap>[0]> = {}, other: typeof one = {}) =>
  namesIn(judgeTwisted(plan, { calls: [swap({ ...straight, ...one }), swap({ ...around, ...other })] }))

test('behavior: a trade in two parts on two ways is bound by the sum of what they must bring', () => {
  expect(parts()).toEqual([])
  // Each part keeps to the feeds, and together they keep to what the whole trade must bring: 1969.11 USDC.
  expect(parts({ buy: 1_182_000_000n }, { buy: 786_000_000n })).toEqual(['bytes-outcome BLOCK'])
})

test('behavior: a part without a least amount is blocked, whatever the other one brings', () => {
  expect(parts({}, { buy: 0n })).toContain('swap-amounts BLOCK')
  expect(parts({ buy: 0n })).toContain('swap-amounts BLOCK')
})

test('behavior: a part that sells on top of what was said is blocked', () => {
  expect(parts({ sell: eth18, buy: 1_985_000_000n })).toContain('leaves-too-much BLOCK')
})

test('behavior: one allowance serves both parts, and is exactly their sum', () => {
  const intents: readonly Intent[] = [
    { kind: 'swap', sell: 'USDC', buy: 'DAI', amount: { value: '1000', unit: 'token' }, exact: 'sell' },
  ]
  const halves = [
    swap({ path: [usdc, dai], fees: [100], sell: 600_000_000n, buy: 596n * eth18 }),
    swap({ path: [usdc, weth, dai], fees: [500, 3_000], sell: 400_000_000n, buy: 397n * eth18 }),
  ]
  const names = (units: bigint) =>
    namesIn(judgeTwisted(plan, { intents, calls: [approve(usdc, router, units), ...halves] }))
  expect(names(1_000_000_000n)).toEqual([])
  expect(names(1_000_000_001n)).toContain('approval-exact BLOCK')
})

test('behavior: a path goes over two known tokens at most, and over none of them twice', () => {
  const intents: readonly Intent[] = [
    { kind: 'swap', sell: 'ETH', buy: 'LINK', amount: { value: '1', unit: 'token' }, exact: 'sell' },
  ]
  const names = (path: Parameters<typeof swap>[0]['path'], fees: readonly number[], buy: bigint) =>
    namesIn(judgeTwisted(plan, { intents, calls: [swap({ path, fees, sell: eth18, buy, native: 'in' })] }))
  // 200 LINK, less 0.6 percent over one token, less 0.36 percent over two.
  expect(names([weth, dai, link], [3_000, 3_000], 198n * eth18)).toEqual([])
  expect(names([weth, usdc, dai, link], [500, 100, 3_000], 198n * eth18)).toEqual([])
  expect(names([weth, dai, usdc, dai, link], [3_000, 100, 100, 3_000], 198n * eth18)).toEqual(['swap-tokens BLOCK'])
  expect(names([weth, usdc, weth, dai, link], [500, 500, 3_000, 3_000], 198n * eth18)).toEqual(['swap-tokens BLOCK'])
  // What a longer path costs is no excuse for bringing less.
  expect(names([weth, usdc, dai, link], [500, 100, 3_000], 195n * eth18)).toContain('bytes-outcome BLOCK')
})
