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

test('A53 behavior: a vault with next to no shares is blocked, since anybody could push its price up first', () => {
  expect(namesIn(reading(() => ({ supplyBefore: 0n })))).toEqual(['vault-empty BLOCK'])
  expect(namesIn(reading(() => ({ supplyBefore: 999_999n })))).toEqual(['vault-empty BLOCK'])
  expect(namesIn(reading(() => ({ supplyBefore: 1_000_000n })))).toEqual([])
})

test('A53 behavior: shares that are worth less at once are blocked', () => {
  const names = namesIn(reading((one) => ({ worthAfter: one.worthAfter - 2n * 10n ** 18n })))
  expect(names).toContain('vault-worth BLOCK')
})

test('behavior: a vault that does not answer is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { simulation: { vaults: [] } }))).toContain('vault-worth BLOCK')
})

test('A55 behavior: a vault that would not let you out is typed', () => {
  const verdict = reading(() => ({ maxWithdrawAfter: 0n }))
  expect(namesIn(verdict)).toEqual(['vault-exit HARD'])
  expect(verdict.findings[0]?.sentence).toBe('You may not be able to withdraw from Steady DAI when you want to.')
  expect(verdict.confirmation).toBe('steadyDAI')
})

test('behavior: whoever can change the vault is named', () => {
  expect(namesIn(reading(() => ({ owner: evil })))).toEqual(['vault-owner WARN'])
})
