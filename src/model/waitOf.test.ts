import { expect, test } from 'vitest'
import { waitOf } from './waitOf.ts'

test.each([
  [0, 'none', 0],
  [1, 'second', 1],
  [90, 'second', 90],
  [60, 'minute', 1],
  [3_600, 'hour', 1],
  [259_200, 'day', 3],
] as const)('default: %i seconds', (seconds, unit, count) => {
  expect(waitOf(seconds)).toEqual({ unit, count })
})
