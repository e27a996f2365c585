import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf } from './Amount.ts'
import type { Token } from './Token.ts'
import { formatUsd, partsInCents, toCents, usdBound, usdOf } from './Usd.ts'

const token = (decimals: number): Token => ({
  chainId: 1,
  address: '0x44ea27Ba0418aC2A84792270B5aeE39C4B0B05E7',
  symbol: 'T',
  name: 'T',
  decimals,
})
const dollar = 10n ** 8n

describe('usdBound', () => {
  const fee = amountOf(token(18), 66_000_000_000_000n)

  test('default: the most is rounded up, the least down, to the whole cent', () => {
    expect(formatUsd(usdBound(fee, 2_500n * dollar, 'at-most'))).toBe('0.17')
    expect(formatUsd(usdBound(fee, 2_500n * dollar, 'at-least'))).toBe('0.16')
  })

  test('behavior: what is whole cents stays, and the least bit of anything is a cent at most', () => {
    const whole = amountOf(token(6), 1_250_000n)
    expect(usdBound(whole, dollar, 'at-most')).toBe(usdBound(whole, dollar, 'at-least'))
    expect(formatUsd(usdBound(amountOf(token(18), 1n), dollar, 'at-most'))).toBe('0.01')
    expect(usdBound(amountOf(token(18), 0n), dollar, 'at-most')).toBe(0n)
  })
})

describe('usdOf', () => {
  test('default', () => {
    expect(usdOf(amountOf(token(18), 2n * 10n ** 18n), 2_500n * dollar)).toBe(5_000n * dollar)
  })

  test('behavior: what is less than the smallest part of a dollar is left out, never made up', () => {
    expect(usdOf(amountOf(token(18), 1n), 2_500n * dollar)).toBe(0n)
    expect(usdOf(amountOf(token(6), 1n), 99n)).toBe(0n)
  })

  test('behavior: a debt is rounded away from zero, so that it is never made smaller', () => {
    expect(usdOf(amountOf(token(18), -1n), 2_500n * dollar)).toBe(-1n)
  })

  test('behavior: it lies within one unit below the exact worth', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.integer({ min: 0, max: 18 }),
        (units, price, decimals) => {
          const scale = 10n ** BigInt(decimals)
          const worth = usdOf(amountOf(token(decimals), units), price)
          expect(worth * scale <= units * price && units * price < (worth + 1n) * scale).toBe(true)
        },
      ),
    )
  })
})

describe('formatUsd', () => {
  test('default', () => {
    expect(formatUsd(123_450_000_000n)).toBe('1234.50')
  })

  test.each([
    [0n, '0.00'],
    [499_999n, '0.00'],
    [500_000n, '0.01'],
    [-499_999n, '0.00'],
    [-500_000n, '-0.01'],
    [-dollar, '-1.00'],
    [99_999_500_000n, '1000.00'],
  ])('behavior: %d reads %s', (usd, text) => {
    expect(formatUsd(usd)).toBe(text)
  })

  test('behavior: always two digits, and never more than half a cent off', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (usd) => {
        const text = formatUsd(usd)
        expect(text).toMatch(/^-?\d+\.\d\d$/)
        const off = BigInt(text.replace('.', '')) * 1_000_000n - usd
        expect(off >= -500_000n && off <= 500_000n).toBe(true)
      }),
    )
  })
})

describe('partsInCents', () => {
  test('default: parts that make their sum as it is shown', () => {
    for (const parts of [
      [100_400_000n, 100_400_000n],
      [100_600_000n, 100_600_000n, 100_600_000n],
      [1n, 2n, 3n],
      [-100_600_000n, 300_400_000n],
      [],
    ]) {
      const sum = parts.reduce((total, usd) => total + usd, 0n)
      expect(partsInCents(parts).reduce((total, usd) => total + usd, 0n)).toBe(toCents(sum))
    }
    expect(partsInCents([100_400_000n, 100_600_000n, 100_100_000n])).toEqual([100_000_000n, 101_000_000n, 100_000_000n])
  })
})
