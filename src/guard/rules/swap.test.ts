import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { swap } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { dai, usdc, weth } from '../testing/network.ts'
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

test('behavior: a least amount below the feeds’ is blocked (A65)', () => {
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

test('behavior: slippage over 10 percent is blocked even when asked for (A60)', () => {
  expect(namesIn(judgeTwisted(plan, { intents: asking('50') }))).toEqual(['slippage-ceiling BLOCK'])
  expect(namesIn(judgeTwisted(plan, { intents: asking('10') }))).toEqual([])
})

test('behavior: slippage that the sentence grants is granted, and no more', () => {
  const calls = [swap({ ...fair, buy: 1_945_000_000n })]
  expect(namesIn(judgeTwisted(plan, { calls, intents: asking('3') }))).toEqual([])
  expect(namesIn(judgeTwisted(plan, { calls, intents: asking('2') }))).toContain('swap-amounts BLOCK')
})
