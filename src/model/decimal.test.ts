import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimal, groupDigits, mulDivDown, mulDivUp, parseDecimal } from './decimal.ts'

const decimals = fc.integer({ min: 0, max: 36 })
const units = fc.bigInt({ min: 0n, max: 10n ** 40n })
const signed = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
const divisor = signed.filter((value) => value !== 0n)

describe('parseDecimal', () => {
  test('default', () => {
    expect(parseDecimal('1000.5', 6)).toEqual({ status: 'ok', units: 1_000_500_000n })
  })

  test.each([
    ['0', 6, 0n],
    ['0.000001', 6, 1n],
    ['007', 0, 7n],
    ['1.50', 1, 15n],
    ['1.000', 0, 1n],
  ])('behavior: %s with %d decimals is %d', (text, places, expected) => {
    expect(parseDecimal(text, places)).toEqual({ status: 'ok', units: expected })
  })

  test('behavior: more digits than the token has are too fine, not cut', () => {
    expect(parseDecimal('0.0000001', 6)).toEqual({ status: 'too-fine' })
    expect(parseDecimal('1.5', 0)).toEqual({ status: 'too-fine' })
  })

  test.each(['', '.', '.5', '5.', '-1', '+1', '1e3', '1,000', ' 1', '1 ', '0x10', '1.2.3', '٣', '1'.repeat(61)])(
    'behavior: %j is no decimal',
    (text) => {
      expect(parseDecimal(text, 18)).toEqual({ status: 'invalid' })
    },
  )
})

describe('formatDecimal', () => {
  test('default', () => {
    expect(formatDecimal(1_000_500_000n, 6)).toBe('1000.5')
  })

  test.each([
    [0n, 18, '0'],
    [1n, 18, '0.000000000000000001'],
    [-1n, 2, '-0.01'],
    [-12_300n, 2, '-123'],
    [5n, 0, '5'],
  ])('behavior: %d with %d decimals reads %s', (value, places, text) => {
    expect(formatDecimal(value, places)).toBe(text)
  })

  test('behavior: what is written is read back as the same units', () => {
    fc.assert(
      fc.property(units, decimals, (value, places) => {
        expect(parseDecimal(formatDecimal(value, places), places)).toEqual({ status: 'ok', units: value })
      }),
    )
  })

  test('behavior: one amount has one spelling, plain and without trailing zeros', () => {
    fc.assert(
      fc.property(signed, decimals, (value, places) => {
        expect(formatDecimal(value, places)).toMatch(/^(-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)
      }),
    )
  })
})

describe('mulDivDown and mulDivUp', () => {
  test('default', () => {
    expect(mulDivDown(10n, 2n, 3n)).toBe(6n)
    expect(mulDivUp(10n, 2n, 3n)).toBe(7n)
  })

  test.each([
    [-10n, 2n, 3n, -7n, -6n],
    [10n, 2n, -3n, -7n, -6n],
    [-10n, 2n, -3n, 6n, 7n],
    [-9n, 2n, 3n, -6n, -6n],
  ])('behavior: %d times %d over %d is between %d and %d', (value, numerator, denominator, down, up) => {
    expect(mulDivDown(value, numerator, denominator)).toBe(down)
    expect(mulDivUp(value, numerator, denominator)).toBe(up)
  })

  test('behavior: they are the whole numbers next to the exact fraction, on either side', () => {
    fc.assert(
      fc.property(signed, signed, divisor, (value, numerator, denominator) => {
        // The fraction with a positive denominator, so that comparing is multiplying.
        const over = denominator < 0n ? -denominator : denominator
        const exact = denominator < 0n ? -value * numerator : value * numerator
        const down = mulDivDown(value, numerator, denominator)
        const up = mulDivUp(value, numerator, denominator)
        expect(down * over <= exact && exact < (down + 1n) * over).toBe(true)
        expect((up - 1n) * over < exact && exact <= up * over).toBe(true)
      }),
    )
  })

  test('behavior: nothing is divided by zero', () => {
    expect(() => mulDivDown(1n, 1n, 0n)).toThrow(RangeError)
    expect(() => mulDivUp(1n, 1n, 0n)).toThrow(RangeError)
  })
})

describe('groupDigits', () => {
  test('default', () => {
    expect(groupDigits('1234567.89')).toBe('1,234,567.89')
  })

  test.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1000', '-1,000'],
    ['-100.5', '-100.5'],
    ['0.1234567', '0.1234567'],
  ])('behavior: %s reads %s', (plain, grouped) => {
    expect(groupDigits(plain)).toBe(grouped)
  })

  test('behavior: nothing is added but commas, and only before whole threes', () => {
    fc.assert(
      fc.property(signed, decimals, (value, places) => {
        const plain = formatDecimal(value, places)
        const grouped = groupDigits(plain)
        expect(grouped.replaceAll(',', '')).toBe(plain)
        expect(grouped).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/)
      }),
    )
  })
})
