import { numberToHex } from 'viem'
import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import { swap } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { usdc, weth } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { now, playFake } from '../testing/playFake.ts'

const plan = 'swap ETH to USDC in one call'
const feeds = playFake([]).feeds
const withFeed = (change: Partial<(typeof feeds)[number]>) =>
  namesIn(
    judgeTwisted(plan, { simulation: { feeds: feeds.map((feed, at) => (at === 0 ? { ...feed, ...change } : feed)) } }),
  )

test('default', () => {
  expect(withFeed({})).toEqual([])
})

test.each([
  ['stale', { updatedAt: now - 3_601n }],
  ['from the future', { updatedAt: now + 1n }],
  ['zero', { answer: 0n }],
  ['negative', { answer: -5n }],
  ['of another feed', { feed: usdc.address }],
])('A64 behavior: a price that is %s is blocked', (_, change) => {
  expect(withFeed(change)).toContain('price-known BLOCK')
})

test('behavior: a stale price of something that the plan does not touch is no matter', () => {
  const stale = feeds.map((feed, at) => (at === 2 ? { ...feed, updatedAt: 1n } : feed))
  expect(namesIn(judgeTwisted(plan, { simulation: { feeds: stale } }))).toEqual([])
})

/** The same swap, where the pool brings less or more than the feed says. */
function bringing(percent: bigint) {
  const intents: readonly Intent[] = [
    {
      kind: 'swap',
      sell: 'ETH',
      buy: 'USDC',
      amount: { value: '1', unit: 'token' },
      exact: 'sell',
      maxSlippagePercent: '10',
    },
  ]
  const calls = [swap({ path: [weth, usdc], fees: [500], sell: 10n ** 18n, buy: 1_795_000_000n, native: 'in' })]
  const played = playFake(finePlan(plan).calls)
  const brought = 20_000_000n * percent
  const balances = played.balances.map((line) =>
    line.token === usdc.address ? { ...line, after: line.before + brought } : line,
  )
  const steps = played.steps.map((step) => ({
    ...step,
    logs: step.logs.map((log) =>
      log.address === usdc.address ? { ...log, data: numberToHex(brought, { size: 32 }) } : log,
    ),
  }))
  return namesIn(judgeTwisted(plan, { intents, calls, simulation: { balances, steps } }))
}

test('A61 behavior: more than 2 percent of loss warns, more than 10 blocks, and so does as much of a gain', () => {
  expect(bringing(99n)).toEqual([])
  expect(bringing(97n)).toEqual(['price-impact WARN'])
  // The sentence grants 10 percent of slippage.
  expect(bringing(94n)).toEqual(['price-impact WARN'])
  expect(bringing(89n)).toContain('price-impact BLOCK')
  expect(bringing(111n)).toEqual(['price-impact BLOCK'])
})
