import { expect, test } from 'vitest'
import { chainWait } from './chainWait.ts'
import { wordsForTests } from './wordsForTests.ts'

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
