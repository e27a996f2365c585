import { describe, expect, test } from 'vitest'
import type { CostView } from '../../src/api/Core.ts'
import { paidInAll } from './paidInAll.ts'

const paid = (totalUsd: string | null): CostView => ({ status: 'paid', totalUsd, feeUsd: '0.10', tradingUsd: null })
const sum = (...costs: readonly CostView[]) => paidInAll(costs.map((cost) => ({ cost })))

describe('paidInAll', () => {
  test('default: what is known adds up, and where nothing was paid nothing is counted', () => {
    expect(sum(paid('1.25'), { status: 'nothing' }, paid('0.30'))).toEqual({ usd: '1.55', known: 2, unknown: 0 })
  })

  test('behavior: what is not known is counted apart, and is in no sum', () => {
    expect(sum(paid('1.25'), paid(null), { status: 'open' })).toEqual({ usd: '1.25', known: 1, unknown: 2 })
    expect(sum(paid(null))).toEqual({ usd: '0.00', known: 0, unknown: 1 })
  })

  test('behavior: a trade that brought more than the feeds say makes less of it', () => {
    expect(sum(paid('-0.40'), paid('0.30'))?.usd).toBe('-0.10')
  })

  test('behavior: nothing paid is no sum', () => {
    expect(sum({ status: 'nothing' })).toBeNull()
    expect(sum()).toBeNull()
  })
})
