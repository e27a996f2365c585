import { describe, expect, test } from 'vitest'
import {
  clock,
  dollars,
  duration,
  exactAmount,
  isDust,
  isNegative,
  isUnderACent,
  isZero,
  shortAmount,
  signed,
} from './figures.ts'

describe('exactAmount', () => {
  test('default: groups, and loses no digit', () => {
    expect(exactAmount('1000')).toBe('1,000')
    expect(exactAmount('1234567.000000000000000001')).toBe('1,234,567.000000000000000001')
  })
  test('behavior: keeps the sign, as a real minus', () => {
    expect(exactAmount('-1000')).toBe('−1,000')
    expect(exactAmount('+999.99')).toBe('+999.99')
  })
  test('behavior: more digits than a number could hold', () => {
    expect(exactAmount('123456789012345678901234567890')).toBe('123,456,789,012,345,678,901,234,567,890')
  })
  test('behavior: what is no decimal is shown as it came', () => {
    expect(exactAmount('lots')).toBe('lots')
  })
})

test('isDust: next to nothing that is worth nothing, where its price is known', () => {
  expect(isDust('0.00000006342', '0.00')).toBe(true)
  expect(isDust('0.00000006342', null)).toBe(false)
  expect(isDust('0.00000006342', '0.01')).toBe(false)
  expect(isDust('0.001', '0.00')).toBe(false)
  expect(isDust('0', '0.00')).toBe(false)
})

describe('shortAmount', () => {
  test('default: says where it was cut', () => {
    expect(shortAmount('1.123456789')).toBe('1.123456…')
    expect(shortAmount('12345.6789')).toBe('12,345.67…')
  })
  test('behavior: what is short stays whole, what is tiny keeps four digits', () => {
    expect(shortAmount('0.25')).toBe('0.25')
    expect(shortAmount('0.000000012345')).toBe('0.00000001234…')
  })
})

test('dollars: two digits, the sign before the dollar', () => {
  expect(dollars('1234.5')).toBe('$1,234.50')
  expect(dollars('-0.07')).toBe('−$0.07')
})

test('duration and clock', () => {
  expect(duration(0.2)).toBe('under 1 ms')
  expect(duration(41.6)).toBe('42 ms')
  expect(duration(1240)).toBe('1.2 s')
  expect(clock(1_159)).toBe('19 min')
  expect(clock(60)).toBe('1 min')
  expect(clock(59)).toBe('59 s')
  expect(clock(0)).toBe('0 s')
})

test('signs', () => {
  expect(signed('5')).toBe('+5')
  expect(signed('-5')).toBe('-5')
  expect(signed('0.00')).toBe('0')
  expect(isNegative('-0.00')).toBe(false)
  expect(isNegative('-0.01')).toBe(true)
  expect(isZero('-0.00')).toBe(true)
})

test('isUnderACent: something of a known price, and never what may be worth anything', () => {
  expect(isUnderACent('0.000209', '0.00')).toBe(true)
  expect(isUnderACent('0.01', '0.01')).toBe(false)
  expect(isUnderACent('5', null)).toBe(false)
  expect(isUnderACent('0', '0.00')).toBe(false)
})
