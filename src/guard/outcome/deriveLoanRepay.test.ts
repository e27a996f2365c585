import { expect, test } from 'vitest'
import type { Call } from '../../model/Step.ts'
import { judge } from '../judge.ts'
import { approve, repay, sendCoins, swap, withdraw } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { dollars, indebted, loanFindings, loanInput, loanPlan, startWith } from '../testing/loans.ts'
import { alice, aWeth, dDai, dUsdc, evil, pool, usdc, weth } from '../testing/network.ts'
import { playFake } from '../testing/playFake.ts'

const e18 = 10n ** 18n
const half = 'repay half of the USDC'
const all = 'repay all of the USDC'
const bought = 'repay all of the USDC, with what is missing bought for ETH'

test('default', () => {
  const { bounds } = judge(loanInput(loanPlan(half)))
  expect(bounds).toMatchObject({
    atMostOut: [{ token: usdc.address, units: dollars(500n) }],
    // Interest of a hundredth of a percent until the approval expires, and the market's rounding.
    mayOwe: [{ token: dUsdc.address, units: dollars(500n) + 100_000n + 2n }],
  })
  expect(judge(loanInput(loanPlan(all))).bounds?.mayOwe).toEqual([{ token: dUsdc.address, units: 0n }])
})

test('behavior: of a whole debt no more leaves than the plan’s own approval lets be taken', () => {
  const above = dollars(1_000n) + 2_075n
  const calls = [approve(usdc, pool, above), repay(usdc, null), approve(usdc, pool, 0n)]
  const { bounds, level } = judge(loanInput(loanPlan(all), calls))
  expect(bounds?.atMostOut).toEqual([{ token: usdc.address, units: above }])
  expect(level).not.toBe('BLOCK')
})

test('behavior: paying back less than was said is blocked, in the simulation and in the bytes', () => {
  // A share of a debt may be short by what the debt grew since the plan was made: two millionths of it.
  const less = dollars(500n) - 2_000n
  expect(loanFindings(half, [approve(usdc, pool, less), repay(usdc, less)])).toEqual(['debt-as-said BLOCK'])
  const most = dollars(1_000n) - 10n
  const nearly = [approve(usdc, pool, most), repay(usdc, most)]
  expect(loanFindings(all, nearly)).toEqual(expect.arrayContaining(['debt-rises BLOCK', 'debt-as-said BLOCK']))
  // The simulation shows the whole plan; the bytes do less.
  const { calls, start, ...plan } = loanPlan(all)
  const lied = loanInput({ ...plan, start, calls }, nearly, { simulation: playFake(calls, start) })
  expect(namesIn(judge(lied))).toContain('debt-as-said BLOCK')
})

test('behavior: paying back more than was said is blocked', () => {
  expect(loanFindings(half, [approve(usdc, pool, dollars(600n)), repay(usdc, dollars(600n))])).toContain(
    'leaves-too-much BLOCK',
  )
})

test('behavior: paying for somebody else is blocked', () => {
  expect(loanFindings(half, [approve(usdc, pool, dollars(500n)), repay(usdc, dollars(500n), evil)])).toContain(
    'receiver-is-you BLOCK',
  )
  const stable = [approve(usdc, pool, dollars(500n)), repay(usdc, dollars(500n), undefined, 1n)]
  expect(loanFindings(half, stable)).toContain('known-call BLOCK')
})

test('behavior: a whole debt is allowed for with its margin and no more, and nothing stays allowed', () => {
  const allowing = (units: bigint, ...rest: readonly Call[]) => [approve(usdc, pool, units), repay(usdc, null), ...rest]
  const none = approve(usdc, pool, 0n)
  const whole = dollars(1_000n)
  // A tenth of a percent, and four units of rounding.
  expect(loanFindings(all, allowing(whole + 1_000_004n, none))).toEqual([])
  expect(loanFindings(all, allowing(whole + 1_000_005n, none))).toEqual(['approval-exact BLOCK'])
  expect(loanFindings(all, allowing(whole - 1n, none))).toContain('approval-exact BLOCK')
  expect(loanFindings(all, allowing(whole + 1_000n))).toEqual(['allowance-left BLOCK', 'approval-exact BLOCK'])
  expect(loanFindings(all, allowing(whole))).toEqual([])
})

test('behavior: a whole debt that is paid in two parts is allowed for in two parts', () => {
  const [part, rest] = [dollars(600n), dollars(400n)]
  const two = (last: bigint) => [
    approve(usdc, pool, part),
    repay(usdc, part),
    approve(usdc, pool, last),
    repay(usdc, null),
    approve(usdc, pool, 0n),
  ]
  expect(loanFindings(all, two(rest + 100_000n))).toEqual([])
  expect(loanFindings(all, two(dollars(1_000n)))).toEqual(['approval-exact BLOCK'])
})

test('behavior: an amount above the debt pays the debt, and takes no more', () => {
  const above = dollars(1_000n) + 500n
  expect(loanFindings(all, [approve(usdc, pool, above), repay(usdc, above), approve(usdc, pool, 0n)])).toEqual([])
})

test('behavior: a debt that is not the one meant is not touched', () => {
  const start = startWith([aWeth, 3n * e18], [dUsdc, dollars(1_000n)], [dDai, 10n * e18], [usdc, dollars(1_500n)])
  expect(loanFindings(all, null, { start })).toEqual([])
  const intents = [{ kind: 'repay', asset: 'any', amount: 'all' }] as const
  expect(loanFindings(all, null, { start, intents })).toContain('debt-as-said BLOCK')
  expect(loanFindings(all, null, { intents: [{ kind: 'repay', asset: 'DAI', amount: 'all' }] })).toContain(
    'intent-checkable BLOCK',
  )
})

test('behavior: for what is missing no more is given than it is worth, and nothing where nothing is', () => {
  const buying = (most: bigint, units: bigint) => [
    swap({ path: [weth, usdc], fees: [500], sell: most, buy: units, exact: 'buy', native: 'in' }),
    ...loanPlan(bought).calls.slice(1),
  ]
  // 601 dollars at 2000 dollars, with fee, slippage and tolerance: 0.305 ETH.
  expect(loanFindings(bought, buying(305n * 10n ** 15n, dollars(601n)))).toEqual([])
  expect(loanFindings(bought, buying(310n * 10n ** 15n, dollars(601n)))).toContain('bytes-outcome BLOCK')
  // More bought than is missing: the worth that leaves is too much.
  expect(loanFindings(bought, buying(405n * 10n ** 15n, dollars(800n)))).toContain('leaves-too-much BLOCK')
  expect(loanFindings(bought, buying(303n * 10n ** 15n, dollars(601n)), { start: indebted })).toContain(
    'leaves-too-much BLOCK',
  )
})

test('behavior: of an interest that is worth less than a cent a cent is bought, and no more', () => {
  // A dollar is owed and all but a unit of it is there; with the margin a tenth of a cent is missing.
  const start = startWith([aWeth, 2n * e18], [dUsdc, dollars(1n)], [usdc, dollars(1n) - 1n])
  const buying = (most: bigint, units: bigint) => [
    swap({ path: [weth, usdc], fees: [500], sell: most, buy: units, exact: 'buy', native: 'in' }),
    approve(usdc, pool, dollars(1n) + 100n),
    repay(usdc, null),
    approve(usdc, pool, 0n),
  ]
  // A cent at 2000 dollars is 0.000005 ETH; with fee, slippage and tolerance 0.00000508.
  const fees = ['fee-share WARN']
  expect(loanFindings(bought, buying(5_050_000_000_000n, 10_000n), { start })).toEqual(fees)
  expect(loanFindings(bought, buying(5_100_000_000_000n, 10_000n), { start })).toContain('bytes-outcome BLOCK')
  expect(loanFindings(bought, buying(6_000_000_000_000n, 11_900n), { start })).toContain('leaves-too-much BLOCK')
  // Nothing is missing, and nothing is bought.
  const enough = startWith([aWeth, 2n * e18], [dUsdc, dollars(1n)], [usdc, dollars(2n)])
  expect(loanFindings(bought, buying(5_050_000_000_000n, 10_000n), { start: enough })).toContain(
    'leaves-too-much BLOCK',
  )
})

test('behavior: what is given for a debt goes nowhere else', () => {
  const { calls } = loanPlan(bought)
  expect(loanFindings(bought, [...calls, sendCoins(alice, 10n ** 15n)])).toContain('goes-elsewhere BLOCK')
  expect(loanFindings(all, [...loanPlan(all).calls, withdraw(weth, e18)])).toContain('leaves-too-much BLOCK')
})
