import { describe, expect, test } from 'vitest'
import { gaugePlace } from './gaugePlace.ts'

describe('gaugePlace', () => {
  test('default: from where collateral is sold to three times as safe', () => {
    expect(gaugePlace('1.00')).toBe(0)
    expect(gaugePlace('2.00')).toBe(50)
    expect(gaugePlace('3.00')).toBe(100)
  })

  test('behavior: it never leaves the gauge, and what is no figure is never safe', () => {
    expect(gaugePlace('0.42')).toBe(0)
    expect(gaugePlace('115792089.00')).toBe(100)
    expect(gaugePlace('lots')).toBe(0)
  })
})
