import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minus, plainDecimal, plus, share, times, timesTenTo } from './decimal.ts'

describe('decimal', () => {
  test('default', () => {
    expect(plainDecimal('0010.500')).toBe('10.5')
    expect(timesTenTo('2.5', 3)).toBe('2500')
    expect(timesTenTo('25', -3)).toBe('0.025')
    expect(times('0.1', '3')).toBe('0.3')
    expect(minus('1', '2')).toBeNull()
    expect([share(1n, 3n), share(2n, 3n), share(1n, 4n)]).toEqual(['33.33', '66.67', '25'])
  })

  test('behavior: what is added can be taken away again', () => {
    const decimal = fc.tuple(fc.nat(), fc.nat(999_999)).map(([whole, part]) => plainDecimal(`${whole}.${part}`))
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(minus(plus(a, b), b)).toBe(a)
      }),
    )
  })
})
