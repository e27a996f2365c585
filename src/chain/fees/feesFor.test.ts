import { describe, expect, test } from 'vitest'
import { feesFor, gasPriceAt } from './feesFor.ts'
import { tipByShare } from './tipRule.ts'

const shared = (baseFeePerGas: bigint) => ({ baseFeePerGas, tipPerGas: tipByShare(baseFeePerGas) })

describe('feesFor', () => {
  test('default: on the practice chain the tip is a tenth of the base fee', () => {
    expect(feesFor(shared(1_000_000_000n))).toEqual({
      maxFeePerGas: 2_100_000_001n,
      maxPriorityFeePerGas: 100_000_001n,
    })
    expect(gasPriceAt(shared(1_000_000_000n))).toBe(1_100_000_001n)
  })

  test('behavior: a chain without a base fee still gets a tip there', () => {
    expect(feesFor(shared(0n))).toEqual({ maxFeePerGas: 1n, maxPriorityFeePerGas: 1n })
  })

  test('behavior: the whole tip still fits once the base fee has doubled', () => {
    const { maxFeePerGas, maxPriorityFeePerGas } = feesFor({ baseFeePerGas: 777n, tipPerGas: 5_000n })
    expect(maxFeePerGas - 2n * 777n).toBe(maxPriorityFeePerGas)
  })
})
