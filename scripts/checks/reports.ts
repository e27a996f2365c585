import { z } from 'zod'
import type { Count } from './Check.ts'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
})

/** What vitest's JSON report counts. A file that could not be run has no tests to fail, and counts as one failure. */
export function countUnitTests(report: unknown): Count {
  const found = vitestReport.parse(report)
  const failed = Math.max(found.numFailedTests, found.success ? 0 : 1)
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests }
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** What Playwright's JSON report counts. A story that passed at the second try only has failed. */
export function countStories(report: unknown): Count {
  const { stats, errors } = playwrightReport.parse(report)
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: Math.max(failed, errors.length > 0 ? 1 : 0), skipped: stats.skipped }
}
