import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coin } from '../chain/testing/chainOfTest.ts'
import { amountOf } from '../model/Amount.ts'
import { amountView, percentView } from './amountView.ts'

const ray = 10n ** 27n
const usdc = coin('USDC')
const prices = new Map([[usdc.address.toLowerCase(), { usdE8: 99_980_000n, updatedAt: 0n, source: 'feed' }]])

describe('amountView', () => {
  test('default', () => {
    expect(amountView(amountOf(usdc, 1_000_500_000n), prices)).toEqual({
      token: 'USDC',
      address: usdc.address,
      amount: '1000.5',
      usd: '1000.30',
    })
  })

  test('behavior: without a price there are no dollars, not zero dollars', () => {
    expect(amountView(amountOf(coin('DAI'), 5n), prices)).toMatchObject({ amount: '0.000000000000000005', usd: null })
  })

  test('behavior: what goes out is negative, in both', () => {
    expect(amountView(amountOf(usdc, -2_000_000n), prices)).toMatchObject({ amount: '-2', usd: '-2.00' })
  })
})

describe('percentView', () => {
  test('default', () => {
    expect(percentView((ray * 412n) / 10_000n)).toBe('4.12')
  })

  test.each([
    [0n, '0.00'],
    [ray, '100.00'],
    [ray / 20_000n, '0.01'],
    [ray / 20_000n - 1n, '0.00'],
    [(ray * 99_995n) / 1_000_000n, '10.00'],
    [-(ray * 400n) / 10_000n, '-4.00'],
    [-ray / 20_000n, '-0.01'],
    [-ray / 20_000n + 1n, '0.00'],
  ])('behavior: %d of a ray reads %s percent', (rate, text) => {
    expect(percentView(rate)).toBe(text)
  })

  test('behavior: always two digits, never more than half of the last one off', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10n * ray, max: 10n * ray }), (rate) => {
        const text = percentView(rate)
        expect(text).toMatch(/^-?\d+\.\d\d$/)
        const off = BigInt(text.replace('.', '')) * (ray / 10_000n) - rate
        expect((off < 0n ? -off : off) * 20_000n).toBeLessThanOrEqual(ray)
      }),
    )
  })
})
