import { expect, test } from 'vitest'
import { timeLeft } from './timeLeft.ts'

const minute = 60_000
const hour = 60 * minute

test.each([
  [42_000, { unit: 'seconds', seconds: 42 }],
  [41_001, { unit: 'seconds', seconds: 42 }],
  [-5_000, { unit: 'seconds', seconds: 0 }],
  [2 * minute, { unit: 'minutes', minutes: 2 }],
  [59 * minute - 1, { unit: 'minutes', minutes: 59 }],
  [59 * minute + 1, { unit: 'hours', hours: 1, minutes: 0 }],
  [24 * hour - minute, { unit: 'hours', hours: 23, minutes: 59 }],
  [24 * hour, { unit: 'days', days: 1, hours: 0 }],
  [7 * 24 * hour - hour, { unit: 'days', days: 6, hours: 23 }],
  [7 * 24 * hour - 1, { unit: 'days', days: 7, hours: 0 }],
])('default: %d ms are told as %j, never as less', (milliseconds, told) => {
  expect(timeLeft(milliseconds)).toEqual(told)
})
