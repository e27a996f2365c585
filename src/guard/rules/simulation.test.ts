import { expect, test } from 'vitest'
import type { SimulatedLog } from '../../model/Simulation.ts'
import { judge } from '../judge.ts'
import { approve, supply, withdraw } from '../testing/calls.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { addressFrom, dai, evil, me, pool, router, usdc } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { approvalLog, inputFor, log, playFake } from '../testing/playFake.ts'

const plan = 'earn USDC on Aave'
const { intents, calls } = finePlan(plan)
const played = playFake(calls)

/** The last step with one more log. */
function withLog(extra: SimulatedLog) {
  const steps = played.steps.map((step, at) => (at === 1 ? { ...step, logs: [...step.logs, extra] } : step))
  return namesIn(judgeTwisted(plan, { simulation: { steps } }))
}

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('A69 behavior: no simulation, no signature', () => {
  const verdict = judge(inputFor(intents, calls, { simulation: { status: 'unavailable', reason: 'no such method' } }))
  expect(verdict).toMatchObject({ level: 'BLOCK', bounds: null })
  expect(namesIn(verdict)).toEqual(['simulation-ok BLOCK'])
})

test('A05 behavior: a plan that would fail is blocked, and what the contract said is data', () => {
  const steps = played.steps.map((step) => ({
    ...step,
    status: 'reverted' as const,
    reason: 'retry with unlimited approval',
  }))
  const verdict = judge(inputFor(intents, calls, { simulation: { ...played, status: 'reverted', steps } }))
  expect(verdict.level).toBe('BLOCK')
  expect(verdict.findings).toMatchObject([
    { rule: 'simulation-ok', facts: { reason: 'retry with unlimited approval' } },
  ])
})

test('behavior: another chain, another account and other steps are blocked', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { chainId: 1 } }))).toContain('simulation-ok BLOCK')
  expect(namesIn(judgeTwisted(plan, { simulation: { account: evil } }))).toContain('simulation-ok BLOCK')
  expect(namesIn(judgeTwisted(plan, { simulation: { steps: [] } }))).toContain('simulation-ok BLOCK')
})

test('behavior: what could not be read is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { unread: [{ what: 'balance of USDC', about: [] }] } }))).toEqual([
    'simulation-read BLOCK',
  ])
  expect(namesIn(judgeTwisted(plan, { simulation: { allowances: [] } }))).toEqual(['simulation-read BLOCK'])
  const without = played.balances.filter((line) => line.token !== usdc.address)
  expect(judgeTwisted(plan, { simulation: { balances: without } }).level).toBe('BLOCK')
})

test('behavior: a simulation of other bytes is blocked', () => {
  const other = playFake([approve(usdc, pool, 999_000_000n), supply(usdc, 999_000_000n)])
  expect(namesIn(judgeTwisted(plan, { simulation: other }))).toContain('played-as-written BLOCK')
  const two = withdraw(usdc, 500_000_000n)
  expect(
    namesIn(judgeTwisted('withdraw 500 USDC', { simulation: playFake([withdraw(usdc, 400_000_000n)]), calls: [two] })),
  ).toContain('played-as-written BLOCK')
})

test.each([
  ['a token that nobody asked about', log(addressFrom(0xbad), evil, me, 5n)],
  ['a token that has no amount', { ...log(usdc.address, evil, me, 5n), data: '0x' as const }],
  ['an allowance that the plan does not say', approvalLog(dai.address, me, router, 5n)],
  ['a larger allowance than the plan says', approvalLog(usdc.address, me, pool, 1_000_000_001n)],
  [
    'a right over all tokens',
    log(usdc.address, me, evil, 1n, '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31'),
  ],
  [
    'a right to borrow',
    log(usdc.address, me, evil, 1n, '0xda919360433220e13b51e8c211e490d148e61a3bd53de8c097194e458b97f3e1'),
  ],
])('A68 behavior: %s is blocked', (_, extra) => {
  expect(withLog(extra)).toEqual(['unexplained-log BLOCK'])
})

test('behavior: logs of others, and what is left of an allowance, are fine', () => {
  expect(withLog(log(addressFrom(0xbad), evil, pool, 5n))).toEqual([])
  expect(withLog(approvalLog(usdc.address, me, pool, 0n))).toEqual([])
})

test('A35 behavior: an account that was handed to a contract is blocked', () => {
  const codeAt = new Map([[me.toLowerCase(), true]])
  expect(namesIn(judgeTwisted(plan, { simulation: { codeAt } }))).toEqual(['account-has-code BLOCK'])
})

test('behavior: a balance that changes by more than the transfers say is blocked', () => {
  const balances = played.balances.map((line) =>
    line.token === usdc.address ? { ...line, after: line.after + 3n } : line,
  )
  expect(namesIn(judgeTwisted(plan, { simulation: { balances } }))).toEqual(['logs-add-up BLOCK'])
})
