import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from './readNumber.ts'

describe('readNumber', () => {
  test.each([
    ['1000', '1000'],
    ['1,000.50', '1000.5'],
    ['1 000', '1000'],
    ['12 500 000', '12500000'],
    ['0,25', '0.25'],
    ['1e3', '1000'],
    ['2.5e-3', '0.0025'],
    ['1.200,50', '1200.5'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['2.125', '2.125'],
    ['1.005', '1.005'],
    ['0.500', '0.5'],
    ['.5', '0.5'],
    ["10'000", '10000'],
    ['1_000', '1000'],
    ['1,500', '1500'],
    ['1,5', '1.5'],
    ['007', '7'],
    ['0,125', '0.125'],
    ['1234.500', '1234.5'],
    ['2.50', '2.5'],
  ])('default: %s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  test.each(['1.500', '1.000', '12.500', '999.990'])('behavior: %s has two readings', (text) => {
    expect(readNumber(text)).toBeNull()
  })

  test.each(['1.2.3', '12,34,567', '1,2,3', '1,5000', '1.000,5.0', '1e99', '1..2', '1,000,50'])(
    'behavior: %s has none',
    (text) => {
      expect(readNumber(text)).toBeNull()
    },
  )

  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n })
  const group = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator)

  test('behavior: every way of grouping has the same value', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(',', ' ', "'", '_'), (value, separator) => {
        expect(readNumber(group(String(value), separator))).toBe(String(value))
      }),
    )
  })

  test('behavior: a point after groups is a decimal point, in both conventions', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 99 }), (value, cents) => {
        const part = String(cents).padStart(2, '0')
        const plain = `${value}.${part}`.replace(/0+$/, '')
        expect(readNumber(`${group(String(value), ',')}.${part}`)).toBe(plain)
        if (value >= 1000n) expect(readNumber(`${group(String(value), '.')},${part}`)).toBe(plain)
      }),
    )
  })

  test('behavior: whatever is typed, the answer is a plain decimal or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,e -'_"), maxLength: 30 }), (text) => {
        const value = readNumber(text)
        if (value !== null) expect(value).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/)
      }),
    )
  })
})
