import { expect, test } from 'vitest'
import { bound } from './figures.ts'

const of = (amount: string) => ({ amount, token: 'DAI' })

test('default: a bound is rounded for people, and never in their favour', () => {
  expect(bound(of('200.020000000000000003'), 'up')).toBe('200.020001 DAI')
  expect(bound(of('200.020000000000000003'), 'down')).toBe('200.02 DAI')
  expect(bound(of('1999.9999999'), 'up')).toBe('2,000 DAI')
  expect(bound(of('1999.9999999'), 'down')).toBe('1,999.999999 DAI')
})

test('behavior: what needs no rounding stays, and what is small keeps digits that count', () => {
  expect(bound(of('1000.25'), 'up')).toBe('1,000.25 DAI')
  expect(bound(of('0.000000001234'), 'down')).toBe('0.0000000012 DAI')
  expect(bound(of('0.000000001234'), 'up')).toBe('0.0000000013 DAI')
  expect(bound(of('0.5000000000000000001'), 'up')).toBe('0.500001 DAI')
})
