import { expect, test } from 'vitest'
import { chainDay, chainWait } from './chainDates.ts'
import { formatForTests, wordsForTests } from './wordsForTests.ts'

test('chainDay: a day for people, and what is no time as it came', () => {
  expect(chainDay('1800950400', formatForTests)).toBe('Jan 26, 2027')
  expect(chainDay('soon', formatForTests)).toBe('soon')
})

test('chainWait: the coarsest unit that fits, never less than it takes', () => {
  expect(
    ['0', '59', '61', '3600', '86399', '86400', '86401', '259200'].map((each) => chainWait(each, wordsForTests)),
  ).toEqual([
    'at once, in one transaction',
    'after 1 minute',
    'after 2 minutes',
    'after 1 hour',
    'after 24 hours',
    'after 1 day',
    'after 2 days',
    'after 3 days',
  ])
})
