import { faultIds } from './faultIds.ts'
import type { FaultRow } from './rows.ts'

/** One test that ran, and the file it stands in. */
export type FaultOutcome = {
  readonly path: string
  readonly title: string
  readonly status: 'passed' | 'failed' | 'skipped'
  /** The first line of why it failed. */
  readonly why?: string
}

/**
 * The table: an id a line, which files carry it, and what came of their tests, with what each that failed said under it. A
 * row without a test has failed, and so has one whose tests were all skipped.
 */
export function judgeFaults(
  rows: readonly FaultRow[],
  outcomes: readonly FaultOutcome[],
): { readonly lines: readonly string[]; readonly failed: number } {
  const judged = rows.map((row) => {
    const own = outcomes.filter(({ title }) => faultIds(title).includes(row.id))
    const count = (status: FaultOutcome['status']) => own.filter((one) => one.status === status).length
    const passed = count('failed') === 0 && count('passed') > 0
    const files = [...new Set(own.map(({ path }) => path))].join(', ')
    const why = own.length === 0 ? 'no test carries it' : `${count('passed')} passed, ${count('failed')} failed`
    const line = `${row.id} ${passed ? 'pass' : 'FAIL'}  ${row.fault} → ${row.must} (${why}${files === '' ? '' : `: ${files}`})`
    const bad = own.filter(({ status }) => status === 'failed')
    return { passed, lines: [line, ...bad.map((one) => `      “${one.title}”: ${one.why ?? 'it failed'}`)] }
  })
  const failed = judged.filter(({ passed }) => !passed).length
  return {
    lines: [...judged.flatMap(({ lines }) => lines), `${judged.length - failed} passed, ${failed} failed`],
    failed,
  }
}
