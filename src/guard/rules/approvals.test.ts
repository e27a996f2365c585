import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { approve, supply, swap } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { loanFindings, loanPlan } from '../testing/loans.ts'
import { evil, pool, router, usdc, weth } from '../testing/network.ts'
import { inputFor, playFake } from '../testing/playFake.ts'

const thousand = 1_000_000_000n
const plan = 'earn USDC on Aave'
const put = supply(usdc, thousand)

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('A26, A27 behavior: a spender that is not in the catalogue is blocked', () => {
  const calls = [approve(usdc, pool, thousand), put, approve(usdc, evil, 1n)]
  const names = namesIn(judgeTwisted(plan, { calls }))
  expect(names).toContain('approval-spender BLOCK')
  expect(names).toContain('approval-exact BLOCK')
  expect(names).toContain('allowance-left BLOCK')
})

test('A25 behavior: an unlimited allowance is blocked', () => {
  const names = namesIn(judgeTwisted(plan, { calls: [approve(usdc, pool, maxUint256), put] }))
  expect(names).toContain('approval-unlimited BLOCK')
})

test('behavior: one unit too many is blocked', () => {
  const names = namesIn(judgeTwisted(plan, { calls: [approve(usdc, pool, thousand + 1n), put] }))
  expect(names).toContain('approval-exact BLOCK')
})

test('A50 behavior: setting it to zero first, or afterwards, is fine', () => {
  const calls = [approve(usdc, pool, 0n), approve(usdc, pool, thousand), put, approve(usdc, pool, 0n)]
  expect(namesIn(judgeTwisted(plan, { calls }))).toEqual([])
})

test('behavior: what a swap may not take whole is taken back by the bytes, whatever a trial shows', () => {
  const intents = [
    { kind: 'swap', sell: 'USDC', buy: 'WETH', amount: { value: '0.2', unit: 'token' }, exact: 'buy' },
  ] as const
  const most = 404_000_000n
  const calls = [
    approve(usdc, router, most),
    swap({ path: [usdc, weth], fees: [500], sell: most, buy: 2n * 10n ** 17n, exact: 'buy' }),
    approve(usdc, router, 0n),
  ]
  expect(namesIn(judge(inputFor(intents, calls)))).toEqual([])
  // The node shows the fine plan, as if nothing could be taken any more.
  const played = playFake(calls)
  const simulation = { ...played, steps: played.steps.slice(0, -1) }
  expect(namesIn(judge(inputFor(intents, calls.slice(0, -1), { simulation })))).toEqual(['approval-exact BLOCK'])
})

test('behavior: so is what is left of an allowance for a whole debt', () => {
  const { calls } = loanPlan('repay all of the USDC')
  expect(calls.at(-1)).toEqual(approve(usdc, pool, 0n))
  expect(loanFindings('repay all of the USDC', calls.slice(0, -1))).toContain('approval-exact BLOCK')
  expect(loanFindings('repay all of the USDC', null)).toEqual([])
})
