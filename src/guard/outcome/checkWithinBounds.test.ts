import { expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { evil, me, network, pool, usdc } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { holdings, inputFor, playFake } from '../testing/playFake.ts'
import { checkWithinBounds } from './checkWithinBounds.ts'

const { intents, calls } = finePlan('earn USDC on Aave')
const { bounds } = judge(inputFor(intents, calls))
if (!bounds) throw new Error('The fine plan has bounds.')

const rulesIn = (findings: ReturnType<typeof checkWithinBounds>) => findings.map((finding) => finding.rule)
const key = usdc.address.toLowerCase()

test('default', () => {
  expect(checkWithinBounds(playFake(calls), bounds, network, me)).toEqual([])
})

test('behavior: the steps that are left count from where the approved plan began', () => {
  // The approval is through: what is left is the supply alone.
  const rest = playFake(calls.slice(1))
  expect(checkWithinBounds(rest, bounds, network, me, { balances: holdings })).toEqual([])
  const lost = new Map([...holdings, [key, (holdings.get(key) ?? 0n) + 1n]])
  expect(rulesIn(checkWithinBounds(rest, bounds, network, me, { balances: lost }))).toEqual(['leaves-too-much'])
})

test('behavior: gas that the steps so far paid is no loss', () => {
  const rest = playFake(calls.slice(1))
  const native = network.native.address.toLowerCase()
  const before = new Map([...holdings, [native, (holdings.get(native) ?? 0n) + 7n]])
  expect(checkWithinBounds(rest, bounds, network, me, { balances: before, feesPaid: 7n })).toEqual([])
  expect(rulesIn(checkWithinBounds(rest, bounds, network, me, { balances: before }))).toEqual(['leaves-too-much'])
})

test('behavior: an allowance is held against the one from before the plan', () => {
  const left = { token: usdc.address, spender: pool, before: 5n, after: 5n }
  const rest = { ...playFake(calls.slice(1)), allowances: [left] }
  const allowances = new Map([[`${key}:${pool.toLowerCase()}`, 0n]])
  expect(checkWithinBounds(rest, bounds, network, me, { balances: holdings })).toEqual([])
  expect(rulesIn(checkWithinBounds(rest, bounds, network, me, { balances: holdings, allowances }))).toEqual([
    'allowance-left',
  ])
})

test('behavior: a loan that a fallen price brings into danger on the way lies outside, one that gets better does not', () => {
  const e18 = 10n ** 18n
  const lending = { collateralBase: 100n, debtBase: 50n, healthFactor: (102n * e18) / 100n }
  const falling = { ...playFake(calls), lendingBefore: lending, healthAfterStep: [lending.healthFactor, e18] }
  expect(rulesIn(checkWithinBounds(falling, { ...bounds, maxOwedBase: 50n }, network, me))).toContain(
    'health-on-the-way',
  )
  const unread = { ...falling, healthAfterStep: [lending.healthFactor, null] }
  expect(rulesIn(checkWithinBounds(unread, { ...bounds, maxOwedBase: 50n }, network, me))).toContain(
    'health-on-the-way',
  )
  const rising = { ...falling, healthAfterStep: [lending.healthFactor, (105n * e18) / 100n] }
  expect(checkWithinBounds(rising, { ...bounds, maxOwedBase: 50n }, network, me)).toEqual([])
})

test('behavior: no simulation, one that fails, and one of another account lie outside', () => {
  const unavailable = { status: 'unavailable', reason: 'no' } as const
  expect(rulesIn(checkWithinBounds(unavailable, bounds, network, me))).toEqual(['simulation-ok'])
  expect(rulesIn(checkWithinBounds({ ...playFake(calls), status: 'reverted' }, bounds, network, me))).toEqual([
    'simulation-ok',
  ])
  expect(rulesIn(checkWithinBounds(playFake(calls), bounds, network, evil))).toEqual(['simulation-ok'])
})

test('behavior: no way in can never be met, an empty one always is', () => {
  const fine = playFake(calls)
  expect(rulesIn(checkWithinBounds(fine, { ...bounds, atLeastIn: [] }, network, me))).toEqual(['arrives-too-little'])
  expect(checkWithinBounds(fine, { ...bounds, atLeastIn: [[]] }, network, me)).toEqual([])
})
