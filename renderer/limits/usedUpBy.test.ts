import { expect, test } from 'vitest'
import { usedUpBy } from './usedUpBy.ts'

test.each([
  ['500', '500.00', true],
  ['500.5', '500.51', true],
  ['500.51', '500.50', false],
  ['23155', '23154.00', false],
  ['0', '0.00', false],
  [null, '500.00', false],
])('a limit of %s, with %s moved: used up at once %s', (most, spent, expected) => {
  expect(usedUpBy(most, spent)).toBe(expected)
})
