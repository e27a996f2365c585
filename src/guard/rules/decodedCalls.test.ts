import { expect, test } from 'vitest'
import { approve, sendCoins, supply, transfer } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { addressFrom, pool, usdc, weth } from '../testing/network.ts'

const thousand = 1_000_000_000n
const plan = 'earn USDC on Aave'

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test.each([
  ['an unknown contract', { to: addressFrom(0xbad), value: 0n, data: '0x12345678' }],
  ['an unknown function of a known token', { to: usdc.address, value: 0n, data: '0x39509351' }],
  ['setApprovalForAll', { to: usdc.address, value: 0n, data: '0xa22cb465' }],
  ['coins on a supply', { ...supply(usdc, thousand), value: 1n }],
  ['bare coins to a contract', sendCoins(weth.address, 1n)],
  ['bytes behind a known call', { ...transfer(usdc, pool, 1n), data: `${transfer(usdc, pool, 1n).data}00` }],
] as const)('behavior: %s is blocked', (_, call) => {
  const verdict = judgeTwisted(plan, { calls: [approve(usdc, pool, thousand), supply(usdc, thousand), call] })
  expect(namesIn(verdict)).toContain('known-call BLOCK')
  expect(verdict.level).toBe('BLOCK')
})

test('behavior: a plan without calls is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { calls: [] }))).toContain('nothing-to-do BLOCK')
})

test('behavior: taking before it is allowed, or more than is held, is blocked', () => {
  const turned = [supply(usdc, thousand), approve(usdc, pool, thousand)]
  expect(namesIn(judgeTwisted(plan, { calls: turned }))).toContain('call-order BLOCK')
  const tooMuch = [approve(usdc, pool, 6n * thousand), supply(usdc, 6n * thousand)]
  expect(namesIn(judgeTwisted(plan, { calls: tooMuch }))).toContain('call-order BLOCK')
})
