import { expect, test } from 'vitest'
import { isInterest } from './isInterest.ts'

const owed = { kind: 'owed', asset: 'USDC', place: 'Aave v3', counts: 'asset' } as const
const paid = { promised: '-300.000012', difference: '-0.000002', within: true }

test('default: a last digit of what is owed or lent is interest', () => {
  expect(isInterest(paid, owed)).toBe(true)
  expect(isInterest({ promised: '1', difference: '0.000000000000000001', within: true }, owed)).toBe(true)
})

test('behavior: what is held, what counts shares, what is outside, what is more than a ten thousandth, and nothing are not', () => {
  expect(isInterest(paid, null)).toBe(false)
  expect(isInterest(paid, { ...owed, counts: 'shares' })).toBe(false)
  expect(isInterest({ ...paid, within: false }, owed)).toBe(false)
  expect(isInterest({ ...paid, difference: '-0.04' }, owed)).toBe(false)
  expect(isInterest({ ...paid, difference: '0' }, owed)).toBe(false)
})
