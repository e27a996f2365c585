import { z } from 'zod'
import { firstLine, type Outcome } from './Outcome.ts'
import type { Shell } from './Row.ts'

const spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
})

type Suite = { readonly specs: readonly z.infer<typeof spec>[]; readonly suites: readonly Suite[] }

const suite: z.ZodType<Suite> = z.lazy(() =>
  z
    .object({ specs: z.array(spec).optional(), suites: z.array(suite).optional() })
    .transform(({ specs = [], suites = [] }) => ({ specs, suites })),
)

const report = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
})

const shellOfProject: Readonly<Record<string, Shell>> = {
  terminal: 'terminal',
  chromium: 'Chromium',
  electron: 'Electron',
}

/** What Playwright's JSON report says. A story that passed at the second try only has failed. */
export function readStoryReport(input: unknown): {
  readonly outcomes: readonly Outcome[]
  readonly errors: readonly string[]
} {
  const { suites, errors } = report.parse(input)
  return {
    outcomes: suites.flatMap(outcomesOf),
    errors: errors.map(({ message }) => firstLine(message ?? 'an error outside all stories')),
  }
}

function outcomesOf({ specs, suites }: Suite): readonly Outcome[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, results }): Outcome => {
      const shell = shellOfProject[projectName] ?? 'unit'
      if (status === 'expected') return { title, shell, status: 'passed', message: null }
      if (status === 'skipped') return { title, shell, status: 'skipped', message: null }
      const message = results.find(({ error }) => error?.message !== undefined)?.error?.message
      return { title, shell, status: 'failed', message: firstLine(message ?? status) }
    }),
  )
  return [...own, ...suites.flatMap(outcomesOf)]
}
