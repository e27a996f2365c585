import { z } from 'zod'
import type { Carrier } from './carriers.ts'
import { firstLine, type Outcome } from './Outcome.ts'
import type { Shell } from './Row.ts'

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

/**
 * What vitest's JSON report says of the files that were run. Of a file that ended before its tests, each title that
 * stands in it has failed; so has each title of a file that the report does not know.
 *
 * @param pathOf from a name in the report to a path of the checkout
 */
export function readUnitReport(
  input: unknown,
  ran: readonly Carrier[],
  pathOf: (name: string) => string,
  shellOf: (path: string) => Shell,
): readonly Outcome[] {
  const found = new Map(report.parse(input).testResults.map((file) => [pathOf(file.name), file]))
  return ran.flatMap(({ path, titles }): readonly Outcome[] => {
    const file = found.get(path)
    const shell = shellOf(path)
    if (file === undefined || file.assertionResults.length === 0) {
      const why = firstLine(file?.message ?? '') || 'it did not run'
      return titles.map(({ ids }) => ({
        title: `${ids.join(', ')}: ${path}`,
        shell,
        status: 'failed',
        message: `${path}: ${why}`,
      }))
    }
    return file.assertionResults.map(({ title, status, failureMessages }) => {
      if (status === 'passed') return { title, shell, status, message: null }
      if (status === 'failed') return { title, shell, status, message: firstLine(failureMessages[0] ?? '') }
      // Where what stands before a test fails, vitest says "skipped" of the test and "failed" of the file.
      const cut = file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed')
      return { title, shell, status: cut ? 'failed' : 'skipped', message: cut ? `${path} failed before it` : null }
    })
  })
}
