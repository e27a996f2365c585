import { expect, test } from 'vitest'
import { plainUsd } from './plainUsd.ts'

test('default', () => {
  expect(['500', '$500', ' $1,234.50 ', '0', '0.5', '1,000,000'].map(plainUsd)).toEqual([
    '500',
    '500',
    '1234.50',
    '0',
    '0.5',
    '1000000',
  ])
})

test.each(['', '$', 'five', '1.234', '1,23', '1.000,50', '-5', '5e3', '1,0000', '5 EUR', '1234567890123'])(
  'behavior: %j is asked again, never guessed at',
  (typed) => {
    expect(plainUsd(typed)).toBeNull()
  },
)
