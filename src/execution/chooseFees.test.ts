import { describe, expect, test } from 'vitest'
import { planFor } from '../wallet/planForTests.ts'
import { chooseFees } from './chooseFees.ts'

/** Two steps of 25,000 gas. */
const plan = planFor('0x00000000000000000000000000000000000000aA', { feeBudget: 500_000n })
const asked = { baseFeePerGas: 5n, maxFeePerGas: 11n, maxPriorityFeePerGas: 1n }

describe('chooseFees', () => {
  test('default: what the chain asks, up to what the budget leaves for the gas that is left', () => {
    expect(chooseFees(plan, 0, 0n, { ...asked, maxFeePerGas: 7n }, 0n)?.maxFeePerGas).toBe(7n)
    expect(chooseFees(plan, 1, 300_000n, { ...asked, baseFeePerGas: 7n }, 0n)?.maxFeePerGas).toBe(8n)
  })

  test('F07 behavior: a fifth of the budget is left to send it again with, while the next block is paid for without', () => {
    expect(chooseFees(plan, 0, 0n, asked, 0n)?.maxFeePerGas).toBe(8n)
    expect(chooseFees(plan, 0, 0n, { ...asked, baseFeePerGas: 7n }, 0n)?.maxFeePerGas).toBe(8n)
    expect(chooseFees(plan, 0, 0n, { ...asked, baseFeePerGas: 8n }, 0n)?.maxFeePerGas).toBe(10n)
  })

  test('behavior: what the bytes of the steps that are left cost is kept back first', () => {
    expect(chooseFees(plan, 0, 0n, asked, 100_000n)?.maxFeePerGas).toBe(6n)
    expect(chooseFees(plan, 0, 0n, asked, 300_000n)).toBeNull()
  })

  test('F30 behavior: null where that is below the base fee, and never a tip above the whole', () => {
    expect(chooseFees(plan, 1, 400_000n, asked, 0n)).toBeNull()
    expect(chooseFees(plan, 1, 600_000n, { ...asked, baseFeePerGas: 0n }, 0n)).toBeNull()
    expect(chooseFees(plan, 0, 0n, { ...asked, maxPriorityFeePerGas: 50n }, 0n)?.maxPriorityFeePerGas).toBe(10n)
  })
})
