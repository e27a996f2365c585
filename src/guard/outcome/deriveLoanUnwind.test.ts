import { expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { approve, borrow, repay, swap, withdraw } from '../testing/calls.ts'
import { dollars, loanFindings, loanInput, loanPlan, lyingLoan, startWith } from '../testing/loans.ts'
import { aUsdc, aWeth, dai, dDai, dUsdc, dWeth, pool, router, usdc, weth } from '../testing/network.ts'

const e18 = 10n ** 18n
const onLent = 'borrow USDC on what is lent already'
const half = 'repay half of the USDC'
const sold = 'get out of everything, with collateral sold for the debt'

test('default', () => {
  const { bounds } = judge(loanInput(loanPlan(sold)))
  expect(bounds?.mayOwe).toEqual([{ token: dUsdc.address, units: 0n }])
  expect(bounds?.maxOwedBase).toBe(0n)
  // 2 ETH less what 1001 dollars may cost at 2000 dollars, with fee, slippage and tolerance.
  const [way = []] = bounds?.atLeastIn ?? []
  const least = way.find((line) => line.token === weth.address)?.units ?? 0n
  expect(least).toBeGreaterThan(1_490n * 10n ** 15n)
  expect(least).toBeLessThan(1_495n * 10n ** 15n)
})

test('behavior: a position or a debt that stays is blocked', () => {
  const { calls } = loanPlan(sold)
  expect(loanFindings(sold, calls.slice(0, -1))).toContain('intent-checkable BLOCK')
  const debtStays = [withdraw(weth, e18), approve(usdc, pool, 1n)]
  expect(loanFindings(sold, debtStays)).toContain('intent-checkable BLOCK')
  const owing = startWith([aWeth, 2n * e18], [dUsdc, dollars(1_000n)], [dDai, 10n * e18])
  expect(loanFindings(sold, null, { start: owing })).toContain('debt-as-said BLOCK')
})

test('behavior: no more is sold than the debts need', () => {
  const { calls } = loanPlan(sold)
  const selling = [
    ...calls,
    approve(weth, router, e18),
    swap({ path: [weth, usdc], fees: [500], sell: e18, buy: dollars(1_985n) }),
  ]
  expect(loanFindings(sold, selling)).toContain('arrives-too-little BLOCK')
})

test('behavior: a step on the way that endangers the loan is blocked, though the end is free of debt', () => {
  const first = 700n * 10n ** 15n
  const start = startWith([aWeth, e18], [dUsdc, dollars(1_000n)], [dai, 3_000n * e18], [usdc, dollars(1_001n)])
  const end = [approve(usdc, pool, dollars(1_001n)), repay(usdc, null), approve(usdc, pool, 0n), withdraw(weth, null)]
  expect(loanFindings(sold, end, { start })).toEqual([])
  // 0.3 ETH behind 1000 dollars: the market itself would refuse; a market that does not is no reason to go there.
  expect(loanFindings(sold, [withdraw(weth, first), ...end], { start })).toEqual(['health-on-the-way BLOCK'])
  // 0.8 ETH: 1.28, lower than at the start and below 1.5.
  expect(loanFindings(sold, [withdraw(weth, 2n * 10n ** 17n), ...end], { start })).toEqual(['health-on-the-way HARD'])
})

test('behavior: a loan in danger may get better step by step', () => {
  const start = startWith([aWeth, 65n * 10n ** 16n], [dUsdc, dollars(1_000n)], [usdc, dollars(1_500n)])
  expect(loanFindings(half, null, { start })).toEqual([])
  const little = [approve(usdc, pool, dollars(50n)), repay(usdc, dollars(50n))]
  const intents = [{ kind: 'repay', asset: 'USDC', amount: { value: '50', unit: 'token' } }] as const
  // From 1.04 to 1.09: still bad, but better.
  expect(loanFindings(half, little, { start, intents })).toEqual([])
  const debtInEth = startWith([aUsdc, dollars(2_600n)], [dWeth, e18])
  expect(loanFindings(onLent, [borrow(usdc, dollars(500n))], { start: debtInEth })).toContain('health-factor BLOCK')
})

test('behavior: a health that was not read after some step is blocked', () => {
  expect(lyingLoan(sold, { healthAfterStep: [] })).toContain('health-on-the-way BLOCK')
  const health = loanPlan(sold).calls.map((_, at) => (at === 3 ? null : 10n * e18))
  expect(lyingLoan(sold, { healthAfterStep: health })).toContain('health-on-the-way BLOCK')
})
