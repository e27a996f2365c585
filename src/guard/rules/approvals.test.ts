import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import { approve, supply } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { evil, pool, usdc } from '../testing/network.ts'

const thousand = 1_000_000_000n
const plan = 'earn USDC on Aave'
const put = supply(usdc, thousand)

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('behavior: a spender that is not in the catalogue is blocked (A26, A27)', () => {
  const calls = [approve(usdc, pool, thousand), put, approve(usdc, evil, 1n)]
  const names = namesIn(judgeTwisted(plan, { calls }))
  expect(names).toContain('approval-spender BLOCK')
  expect(names).toContain('approval-exact BLOCK')
  expect(names).toContain('allowance-left BLOCK')
})

test('behavior: an unlimited allowance is blocked (A25)', () => {
  const names = namesIn(judgeTwisted(plan, { calls: [approve(usdc, pool, maxUint256), put] }))
  expect(names).toContain('approval-unlimited BLOCK')
})

test('behavior: one unit too many is blocked', () => {
  const names = namesIn(judgeTwisted(plan, { calls: [approve(usdc, pool, thousand + 1n), put] }))
  expect(names).toContain('approval-exact BLOCK')
})

test('behavior: setting it to zero first, or afterwards, is fine (A50)', () => {
  const calls = [approve(usdc, pool, 0n), approve(usdc, pool, thousand), put, approve(usdc, pool, 0n)]
  expect(namesIn(judgeTwisted(plan, { calls }))).toEqual([])
})
