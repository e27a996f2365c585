import { describe, expect, test } from 'vitest'
import { figureIn } from './figureIn.ts'

const said = (typed: string, language = 'en', decimals = 18) => {
  const figure = figureIn(typed, decimals, language)
  return figure.status === 'ok' ? figure.plain : figure.problem
}

describe('figureIn', () => {
  test.each([
    ['1000', '1000', '1000'],
    [' 1000.50 ', '1000.5', '1000.5'],
    ['0,5', '0.5', '0.5'],
    ['.5', '0.5', '0.5'],
    ['$20', '20', '20'],
    ['007', '7', '7'],
    ['1,000.50', '1000.5', '1000.5'],
    ['1.000,50', '1000.5', '1000.5'],
    ['1,234,567', '1234567', '1234567'],
    ['1.234.567', '1234567', '1234567'],
    ['1 000', '1000', '1000'],
    ['1’000,5', '1000.5', '1000.5'],
    ['0.125', '0.125', '0.125'],
    ['0.000000000000000001', '0.000000000000000001', '0.000000000000000001'],
    ['1,000', '1000', 'two-ways'],
    ['1.000', 'two-ways', 'two-ways'],
    ['1.500', 'two-ways', 'two-ways'],
    ['2.125', '2.125', 'two-ways'],
    ['2.1250', '2.125', '2.125'],
    ['', 'empty', 'empty'],
    ['0', 'zero', 'zero'],
    ['0.000', 'zero', 'zero'],
    ['-5', 'unreadable', 'unreadable'],
    ['1e3', 'unreadable', 'unreadable'],
    ['1,00,000', 'unreadable', 'unreadable'],
    ['1 or 2', 'unreadable', 'unreadable'],
    ['٣', 'unreadable', 'unreadable'],
  ])('default: “%s” is %s in English and %s in German', (typed, english, german) => {
    expect([said(typed), said(typed, 'de')]).toEqual([english, german])
  })

  test('behavior: no more digits after the point than there can be, but for zeros', () => {
    expect([said('1.1234567', 'en', 6), said('1.1234560', 'en', 6), said('0.01', 'en', 2)]).toEqual([
      'too-fine',
      '1.123456',
      '0.01',
    ])
  })
})
