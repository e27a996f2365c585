import { expect, test } from 'vitest'
import { slotSource } from '../model/Slot.ts'
import { planFor } from '../wallet/planForTests.ts'
import { chainForTests } from './chainForTests.ts'
import type { Progress } from './finishPlan.ts'
import { measureSlots } from './measureSlots.ts'

const token = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const slot = { call: 2, word: 0, token, from: 1, min: 100n, max: 120n, expected: 110n } as const
const plan = { ...planFor('0x00000000000000000000000000000000000A11cE'), slots: [slot, { ...slot, call: 3 }] }
const mined = (index: number, blockNumber: bigint) =>
  ({ index, title: '', transaction: '0x', status: 'mined', blockNumber, gasUsed: 0n, fee: 0n }) as const
const progress: Progress = {
  planId: 'p',
  hash: '0x',
  plan,
  titles: [],
  promised: [],
  before: [{ token, units: 7n }],
  allowedBefore: null,
  steps: [mined(0, 10n), mined(1, 11n)],
  notes: [],
}

/** A balance by block. */
function chainWith(units: Readonly<Record<string, bigint>>) {
  return { ...chainForTests(), balances: async (_: readonly string[], block?: bigint) => [units[`${block}`] ?? 0n] }
}

test('default: the rise of the balance by the step itself, whatever was held before', async () => {
  const measured = await measureSlots(progress, chainWith({ 10: 50n, 11: 162n }))
  expect([...measured]).toEqual([[slotSource(slot), 112n]])
})

test('behavior: nothing is measured before its step is on the chain', async () => {
  expect(await measureSlots({ ...progress, steps: [mined(0, 10n)] }, chainWith({}))).toEqual(new Map())
})

test('behavior: the first step is measured from what the plan started with', async () => {
  const first = { ...plan, slots: [{ ...slot, from: 0, call: 1 }] }
  const measured = await measureSlots({ ...progress, plan: first, steps: [mined(0, 10n)] }, chainWith({ 10: 117n }))
  expect([...measured.values()]).toEqual([110n])
})

test('behavior: more than the slot may take counts as the most that it may take', async () => {
  const measured = await measureSlots(progress, chainWith({ 10: 0n, 11: 10_000n }))
  expect([...measured.values()]).toEqual([120n])
})

test('behavior: less than the plan counts on ends the plan', async () => {
  await expect(measureSlots(progress, chainWith({ 10: 0n, 11: 99n }))).rejects.toThrow(/brought less/)
})
