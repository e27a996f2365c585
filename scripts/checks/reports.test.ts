import { expect, test } from 'vitest'
import { countStories, countUnitTests } from './reports.ts'

const units = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  numFailedTestSuites: 0,
  success: true,
}
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }

test('default', () => {
  expect(countUnitTests(units)).toEqual({ passed: 10, failed: 0, skipped: 2 })
  expect(countStories({ stats, errors: [] })).toEqual({ passed: 3, failed: 0, skipped: 1 })
})

test('behavior: what failed is counted', () => {
  expect(countUnitTests({ ...units, numFailedTests: 2, success: false }).failed).toBe(2)
  expect(countStories({ stats: { ...stats, unexpected: 2 }, errors: [] }).failed).toBe(2)
})

test('behavior: a file that does not run, and an error outside all tests, are failures', () => {
  expect(countUnitTests({ ...units, success: false }).failed).toBe(1)
  expect(countStories({ stats, errors: [{ message: 'no tests found' }] }).failed).toBe(1)
})

test('behavior: a story that passed at the second try only has failed', () => {
  expect(countStories({ stats: { ...stats, flaky: 1 }, errors: [] }).failed).toBe(1)
})

test('behavior: a report that is none is an error', () => {
  expect(() => countUnitTests({})).toThrow()
  expect(() => countStories(null)).toThrow()
})
