import { expect, test } from 'vitest'
import type { VaultReading } from '../../model/Simulation.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { evil } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'
import { playFake } from '../testing/playFake.ts'

const plan = 'convert dollars of ETH into the best stablecoin position'
const readings = playFake(finePlan(plan).calls).vaults
const reading = (change: (one: VaultReading) => Partial<VaultReading>) =>
  judgeTwisted(plan, { simulation: { vaults: readings.map((one) => ({ ...one, ...change(one) })) } })

test('default', () => {
  expect(namesIn(reading(() => ({})))).toEqual([])
})

test('behavior: shares that are worth less at once are blocked (A53)', () => {
  const names = namesIn(reading((one) => ({ worthAfter: one.worthAfter - 2n * 10n ** 18n })))
  expect(names).toContain('vault-worth BLOCK')
})

test('behavior: a vault that does not answer is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { vaults: [] } }))).toContain('vault-worth BLOCK')
})

test('behavior: a vault that would not let you out is typed (A55)', () => {
  const verdict = reading(() => ({ maxWithdrawAfter: 0n }))
  expect(namesIn(verdict)).toEqual(['vault-exit HARD'])
  expect(verdict.confirmation).toBe('steadyDAI')
})

test('behavior: whoever can change the vault is named', () => {
  expect(namesIn(reading(() => ({ owner: evil })))).toEqual(['vault-owner WARN'])
})
