import { describe, expect, test } from 'vitest'
import { feesFor } from './feesFor.ts'

describe('feesFor', () => {
  test('default', () => {
    expect(feesFor(1_000_000_000n)).toEqual({ maxFeePerGas: 2_100_000_001n, maxPriorityFeePerGas: 100_000_001n })
  })

  test('behavior: a chain without a base fee still gets a tip', () => {
    expect(feesFor(0n)).toEqual({ maxFeePerGas: 1n, maxPriorityFeePerGas: 1n })
  })

  test('behavior: the whole tip still fits once the base fee has doubled', () => {
    const { maxFeePerGas, maxPriorityFeePerGas } = feesFor(777n)
    expect(maxFeePerGas - 2n * 777n).toBe(maxPriorityFeePerGas)
  })
})
