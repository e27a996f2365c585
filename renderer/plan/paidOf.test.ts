import { expect, test } from 'vitest'
import { totalUsd } from '../../src/model/Usd.ts'
import { usdOfCents } from './cents.ts'
import { differenceOf, paidOf, plannedOf } from './paidOf.ts'

const fee = { token: 'ETH', address: '0x', amount: '0.0005', usd: '1.31' }
const costs = { poolFeesUsd: '16.50' }

test('default: the parts add up to the total', () => {
  const paid = paidOf({ status: 'done', fee, tradingUsd: '20.23' }, costs)
  expect(paid).toEqual({ total: 2_154n, fee: 131n, pools: 1_650n, price: 373n })
  expect(paid.total).toBe((paid.fee ?? 0n) + (paid.pools ?? 0n) + (paid.price ?? 0n))
  expect(usdOfCents(2_154n)).toBe('21.54')
  expect(usdOfCents(-7n)).toBe('-0.07')
})

test('totalUsd: to the cent, and nothing where a part is not known', () => {
  expect(totalUsd(['1.31', '16.50', '-0.20'])).toBe('17.61')
  expect(totalUsd(['1.31', null])).toBeNull()
})

test('behavior: a better price than the feeds is a gain', () => {
  expect(paidOf({ status: 'done', fee, tradingUsd: '-1.00' }, { poolFeesUsd: '0.00' })).toMatchObject({
    total: 31n,
    price: -100n,
  })
})

test('behavior: what is not known is said to be', () => {
  expect(paidOf({ status: 'done', fee, tradingUsd: null }, costs)).toMatchObject({
    total: null,
    fee: 131n,
    price: null,
  })
  expect(paidOf({ status: 'failed', fee, tradingUsd: '0.00' }, costs)).toMatchObject({ total: 131n, pools: 0n })
  expect(paidOf({ status: 'failed', fee, tradingUsd: '3.00' }, costs)).toMatchObject({ total: 431n, pools: null })
})

test('differenceOf: what the network and the trades took beside what the card said', () => {
  const planned = plannedOf('1.30', { poolFeesUsd: '16.50', impactUsd: '4.52' })
  expect(planned).toEqual({ fee: 130n, trades: 2_102n })
  const paid = paidOf({ status: 'done', fee, tradingUsd: '20.23' }, costs)
  expect(planned && differenceOf(paid, planned)).toEqual({ fee: 1n, trades: -79n })
  expect(planned && differenceOf({ ...paid, total: null }, planned)).toEqual({ fee: 0n, trades: 0n })
  expect(plannedOf(null, { poolFeesUsd: '0.00', impactUsd: '0.00' })).toBeNull()
})
