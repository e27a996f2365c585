import { describe, expect, test } from 'vitest'
import { planFor } from '../wallet/planForTests.ts'
import { chooseFees } from './chooseFees.ts'

/** Two steps of 25,000 gas. */
const plan = planFor('0x00000000000000000000000000000000000000aA', { feeBudget: 500_000n })
const asked = { baseFeePerGas: 5n, maxFeePerGas: 11n, maxPriorityFeePerGas: 1n }

describe('chooseFees', () => {
  test('default: what the chain asks, up to what the budget leaves for the gas that is left', () => {
    expect(chooseFees(plan, 0, 0n, { ...asked, maxFeePerGas: 9n })?.maxFeePerGas).toBe(9n)
    expect(chooseFees(plan, 0, 0n, asked)?.maxFeePerGas).toBe(10n)
    expect(chooseFees(plan, 1, 300_000n, asked)?.maxFeePerGas).toBe(8n)
  })

  test('F30 behavior: null where that is below the base fee, and never a tip above the whole', () => {
    expect(chooseFees(plan, 1, 400_000n, asked)).toBeNull()
    expect(chooseFees(plan, 1, 600_000n, { ...asked, baseFeePerGas: 0n })).toBeNull()
    expect(chooseFees(plan, 0, 0n, { ...asked, maxPriorityFeePerGas: 50n })?.maxPriorityFeePerGas).toBe(10n)
  })
})
