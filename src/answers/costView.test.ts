import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { costView } from './costView.ts'

const coin = practice.native
const cost = { fee: 10n ** 14n, trading: 6_000_000n, coinPrice: 250_000_000_000n }

describe('costView', () => {
  test('default: fee and trades, and both together', () => {
    expect(costView('done', cost, coin)).toEqual({
      ...{ status: 'paid', totalUsd: '0.31', feeUsd: '0.25', tradingUsd: '0.06' },
    })
  })

  test('behavior: a part that is not known makes no sum', () => {
    expect(costView('missed', { ...cost, trading: null }, coin)).toMatchObject({ totalUsd: null, feeUsd: '0.25' })
    expect(costView('done', { ...cost, coinPrice: null }, coin)).toMatchObject({ totalUsd: null, tradingUsd: '0.06' })
  })

  test('behavior: where no fee was paid, none is unknown', () => {
    const unpaid = { fee: 0n, trading: 0n, coinPrice: null }
    expect(costView('failed', unpaid, coin)).toMatchObject({ status: 'paid', totalUsd: '0.00' })
  })

  test.each([
    ['shown', 'nothing'],
    ['blocked', 'nothing'],
    ['dropped', 'nothing'],
    ['approved', 'open'],
    ['interrupted', 'open'],
  ] as const)('behavior: without a receipt, %s is %s', (status, told) => {
    expect(costView(status, undefined, coin)).toEqual({ status: told })
  })
})
