import { expect, test } from 'vitest'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { judge } from '../judge.ts'
import { approve, borrow, sendCoins, setCollateral, supply, transfer, wrap } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { dollars, loanFindings, loanInput, loanPlan, lyingLoan, startWith } from '../testing/loans.ts'
import { aUsdc, aWeth, dai, dUsdc, evil, pool, usdc, weth } from '../testing/network.ts'
import { playFake } from '../testing/playFake.ts'

const e18 = 10n ** 18n
const onLent = 'borrow USDC on what is lent already'
const againstEth = 'borrow USDC against ETH'
const half = 'repay half of the USDC'

test('default', () => {
  const { bounds } = judge(loanInput(loanPlan(onLent)))
  expect(bounds).toEqual({
    atMostOut: [],
    atLeastIn: [[{ token: usdc.address, units: dollars(500n) }]],
    // 500 dollars, and one percent of drift.
    maxOwedBase: 505n * 10n ** 8n + 1n,
    // And a basis point of interest until the last step is signed.
    mayOwe: [{ token: dUsdc.address, units: dollars(500n) + 50_003n }],
    mayReceive: [],
  })
})

test('behavior: more debt than was said, or less than was said arriving, is blocked', () => {
  expect(loanFindings(onLent, [borrow(usdc, dollars(501n))])).toEqual(
    expect.arrayContaining(['debt-rises BLOCK', 'debt-as-said BLOCK']),
  )
  expect(loanFindings(onLent, [borrow(usdc, dollars(499n))])).toContain('arrives-too-little BLOCK')
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n)), borrow(usdc, dollars(1n))])).toContain('debt-as-said BLOCK')
})

test('behavior: a debt in another asset is blocked, however small', () => {
  expect(loanFindings(onLent, [borrow(dai, 500n * e18)])).toContain('debt-rises BLOCK')
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n)), borrow(dai, 3n)])).toContain('debt-as-said BLOCK')
})

test('behavior: a loan in the name or to the good of somebody else is blocked', () => {
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n), evil)])).toContain('receiver-is-you BLOCK')
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n)), transfer(usdc, evil, dollars(500n))])).toContain(
    'goes-elsewhere BLOCK',
  )
})

test('behavior: the stable rate, and any call of Aave that is not known, is blocked', () => {
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n), undefined, 1n)])).toContain('known-call BLOCK')
  const eMode: Call = { to: pool, value: 0n, data: `0x28530a47${'0'.repeat(63)}1` }
  expect(loanFindings(onLent, [eMode, borrow(usdc, dollars(500n))])).toContain('known-call BLOCK')
})

test('behavior: nothing is put up that the sentence does not name', () => {
  const putUp = [approve(dai, pool, 100n * e18), supply(dai, 100n * e18)]
  const start = startWith([dai, 3_000n * e18])
  const { calls } = loanPlan(againstEth)
  expect(loanFindings(againstEth, [...putUp, ...calls], { start })).toContain('leaves-too-much BLOCK')
  expect(loanFindings(againstEth, null, { intents: loanPlan(onLent).intents })).toContain('leaves-too-much BLOCK')
})

test('behavior: no more is put up than brings the health to 2.5', () => {
  const withEth = (units: bigint) => [
    wrap(units),
    approve(weth, pool, units),
    supply(weth, units),
    borrow(usdc, dollars(1_000n)),
  ]
  const tenth = e18 / 10n
  // 1.5625 ETH × 2000 × 0.8 / 1000 is 2.5.
  expect(loanFindings(againstEth, withEth(15n * tenth))).toEqual([])
  expect(loanFindings(againstEth, withEth(16n * tenth))).toContain('intent-checkable BLOCK')
  expect(loanFindings(againstEth, withEth(9n * tenth))).toEqual(['health-factor HARD'])
  expect(loanFindings(againstEth, withEth(6n * tenth))).toContain('health-factor BLOCK')
})

test('behavior: the collateral goes into the lending market and nowhere else', () => {
  const aside = [...loanPlan(againstEth).calls, sendCoins(evil, e18 / 10n)]
  expect(loanFindings(againstEth, aside)).toEqual(
    expect.arrayContaining(['leaves-too-much BLOCK', 'goes-elsewhere BLOCK']),
  )
})

test('behavior: where the sentence says how much to lend, the loan puts up nothing more', () => {
  const name = 'lend ETH, then borrow USDC against it'
  const more = [wrap(e18), approve(weth, pool, e18), supply(weth, e18)]
  expect(loanFindings(name, [...more, ...loanPlan(name).calls])).toContain('leaves-too-much BLOCK')
})

test('behavior: collateral is switched on for a loan only, and never off', () => {
  const name = 'borrow against what did not count as collateral yet'
  expect(loanFindings(name, [setCollateral(usdc, true), borrow(usdc, dollars(500n))])).toContain(
    'collateral-as-said BLOCK',
  )
  expect(loanFindings(name, [borrow(usdc, dollars(500n)), setCollateral(weth, false)])).toContain(
    'collateral-as-said BLOCK',
  )
  expect(loanFindings(onLent, [setCollateral(weth, true), borrow(usdc, dollars(500n))])).toEqual([
    'collateral-as-said WARN',
  ])
  expect(loanFindings(half, [setCollateral(weth, true), ...loanPlan(half).calls])).toEqual(['collateral-as-said BLOCK'])
})

test('behavior: the collateral that is named is lent, carries the loan and counts, else the loan is blocked', () => {
  const calls = [borrow(usdc, dollars(500n))]
  const intents = [
    { kind: 'borrow', asset: 'USDC', amount: { value: '500', unit: 'token' }, collateral: 'ETH' },
  ] as const
  type Lent = readonly [{ readonly address: string }, bigint]
  const on = (...lent: readonly Lent[]) => loanFindings(onLent, calls, { intents, start: startWith(...lent) })
  const others = [aUsdc, dollars(5_000n)] as const
  expect(on([aWeth, e18])).toEqual([])
  expect(on([aWeth, e18], others)).toEqual([])
  // None of it is lent; a quarter of a coin is worth the loan at 2000 dollars, and a unit less is not.
  expect(on(others)).toEqual(['collateral-as-said BLOCK'])
  expect(on([aWeth, e18 / 4n], others)).toEqual([])
  expect(on([aWeth, e18 / 4n - 1n], others)).toEqual(['collateral-as-said BLOCK'])
  // It is lent, and the market counts the others alone.
  const plan = { ...loanPlan(onLent), intents, start: startWith([aWeth, e18], others) }
  const honest = playFake(calls, plan.start)
  const counting = (collateralBase: bigint) => {
    const lendingAfter = honest.lendingAfter && { ...honest.lendingAfter, collateralBase }
    return namesIn(judge(loanInput(plan, calls, { simulation: { ...honest, lendingAfter } })))
  }
  expect(counting(5_000n * 10n ** 8n)).toEqual(['collateral-as-said BLOCK'])
  expect(counting(7_000n * 10n ** 8n)).toEqual([])
  // What cannot be read is not believed.
  const unpriced = { ...honest, feeds: [] }
  expect(namesIn(judge(loanInput(plan, calls, { simulation: unpriced })))).toContain('collateral-as-said BLOCK')
})

test('behavior: dollars of a token are borrowed by the feed, with its tolerance', () => {
  const start = startWith([aUsdc, dollars(5_000n)])
  const intents = [{ kind: 'borrow', asset: 'WETH', amount: { value: '1000', unit: 'usd' } }] as const
  const of = (units: bigint) => loanFindings(onLent, [borrow(weth, units)], { start, intents })
  expect(of(5n * 10n ** 17n)).toEqual([])
  expect(of(502n * 10n ** 15n)).toEqual([])
  expect(of(503n * 10n ** 15n)).toContain('debt-rises BLOCK')
  expect(of(497n * 10n ** 15n)).toContain('arrives-too-little BLOCK')
})

test('behavior: a share is of what may be borrowed until the health is at the floor', () => {
  const asking = (percent: string) => [{ kind: 'borrow', asset: 'USDC', amount: { percent } }] as const
  // 2 ETH × 2000 × 0.8 / 1.1 is 2909.09 dollars.
  const borrowing = (units: bigint, percent: string) =>
    loanFindings(onLent, [borrow(usdc, units)], { intents: asking(percent) })
  expect(borrowing(1_454_545_454n, '50')).toEqual([])
  expect(borrowing(1_456_000_000n, '50')).toContain('intent-checkable BLOCK')
  expect(borrowing(1_456_000_000n, '60')).toEqual([])
  expect(borrowing(2_909_090_000n, '100')).toEqual(['health-factor HARD'])
  expect(borrowing(2_909_100_000n, '100')).toContain('health-factor BLOCK')
})

test('behavior: a place that is not known, a share of nothing, and an unread loan cannot be checked', () => {
  const asking = (change: object) => {
    const intent: Intent = { kind: 'borrow', asset: 'USDC', amount: { value: '500', unit: 'token' }, ...change }
    return loanFindings(onLent, null, { intents: [intent] })
  }
  expect(asking({ protocol: 'morpho' })).toContain('intent-checkable BLOCK')
  expect(asking({ amount: 'previous' })).toContain('intent-checkable BLOCK')
  expect(asking({ amount: 'all', collateral: 'ETH' })).toContain('intent-checkable BLOCK')
  expect(asking({ asset: 'SCAM' })).toContain('intent-checkable BLOCK')
  expect(lyingLoan(onLent, { lendingBefore: null })).toContain('intent-checkable BLOCK')
  expect(lyingLoan(onLent, { lendingAfter: null })).toContain('health-factor BLOCK')
})
