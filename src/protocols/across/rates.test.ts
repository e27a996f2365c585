import { describe, expect, test } from 'vitest'
import { quoteFee } from './rates.ts'

const dollars = (units: number) => BigInt(Math.round(units * 1e6))
const fill = (input: number, fee: number) => ({ inputUnits: dollars(input), arrivedUnits: dollars(input - fee) })

describe('quoteFee', () => {
  test('default: the middle of what relayers were content with, whatever the size of their fills', () => {
    const fills = [fill(1_000, 0.4), fill(1_000, 0.5), fill(1_000, 0.9)]
    expect(quoteFee(dollars(1_000), fills)).toEqual({ feeUnits: dollars(0.5), basis: 'fills', fills: 3 })
    // Less than what was filled costs no more than that did; more costs no larger a share.
    expect(quoteFee(dollars(900), fills).feeUnits).toBe(dollars(0.5))
    expect(quoteFee(dollars(2_000), fills).feeUnits).toBe(dollars(1))
  })

  test('behavior: where too few were seen it is the usual share, and says so', () => {
    const usual = { feeUnits: dollars(2.5), basis: 'usual', fills: 0 }
    expect(quoteFee(dollars(1_000), [])).toEqual(usual)
    expect(quoteFee(dollars(1_000), [fill(1_000, 0.1), fill(1_000, 0.1)])).toEqual(usual)
  })

  test('behavior: one that gave more than it got, or a single dear one, moves nothing', () => {
    const fills = [fill(1_000, 0.4), fill(1_000, 0.5), fill(1_000, 0.6)]
    const odd = [fill(1_000, -5), { inputUnits: 0n, arrivedUnits: 0n }]
    expect(quoteFee(dollars(1_000), [...fills, ...odd]).feeUnits).toBe(dollars(0.5))
    expect(quoteFee(dollars(1_000), [...fills, fill(1_000, 0.5), fill(10, 9)]).feeUnits).toBe(dollars(0.5))
  })

  test('behavior: it is never for nothing, and rounded up', () => {
    const free = [fill(1_000, 0), fill(1_000, 0), fill(1_000, 0)]
    expect(quoteFee(dollars(1_000), free).feeUnits).toBe(dollars(0.1))
    expect(quoteFee(1n, []).feeUnits).toBe(1n)
  })
})
