import type { Outcome } from './Outcome.ts'
import { type Need, type Row, type Shell, shells } from './Row.ts'
import { readTitle } from './readTitle.ts'

export type Judged = {
  readonly row: Row
  /** Null where nothing of the row can be shown on a machine without what it needs. */
  readonly here: { readonly passed: boolean; readonly happened: string; readonly shells: readonly Shell[] } | null
  readonly apart: readonly {
    readonly need: Need
    /** `needs`: not here, so not shown, and counted as neither. */
    readonly status: 'passed' | 'failed' | 'needs'
    readonly happened: string
  }[]
}

/** Holds what ran against every row. A row without a test has failed. */
export function judgeRows(rows: readonly Row[], outcomes: readonly Outcome[]): readonly Judged[] {
  const read = outcomes.map((outcome) => ({ outcome, title: readTitle(outcome.title) }))
  return rows.map((row) => {
    const own = read.filter(({ title }) => title?.ids.includes(row.id) === true)
    const of = (need: Need | null): readonly Outcome[] =>
      own.flatMap(({ outcome, title }) => (title?.part === need ? [outcome] : []))
    const plain = of(null)
    const apart = row.apart.map((need) => {
      const stories = need === 'Electron' ? plain.filter(({ shell }) => shell === 'Electron') : []
      return { need, ...judgeApart([...stories, ...of(need)], need) }
    })
    return { row, here: row.where === null ? null : judgeHere(row.where, plain), apart }
  })
}

function judgeHere(where: NonNullable<Row['where']>, tests: readonly Outcome[]): NonNullable<Judged['here']> {
  const ran = shells.filter((shell) => tests.some((test) => test.shell === shell && test.status !== 'skipped'))
  const failed = (happened: string) => ({ passed: false, happened, shells: ran })
  const bad = tests.find(({ status }) => status === 'failed')
  if (bad !== undefined) return failed(`“${bad.title}”: ${bad.message ?? 'it failed'}`)
  if (tests.length === 0) return failed('no test carries this id')
  const passed = tests.filter(({ status }) => status === 'passed').length
  if (passed === 0) return failed('its tests were skipped')
  if (where === 'practice chain' && ran.every((shell) => shell === 'unit'))
    return failed('no test of it ran on the practice chain')
  if (where === 'window' && !ran.some((shell) => shell === 'Chromium' || shell === 'Electron'))
    return failed('no test of it ran in a window')
  return { passed: true, happened: passed === 1 ? 'a test showed it' : `${passed} tests showed it`, shells: ran }
}

function judgeApart(tests: readonly Outcome[], need: Need): Omit<Judged['apart'][number], 'need'> {
  const bad = tests.find(({ status }) => status === 'failed')
  if (bad !== undefined) return { status: 'failed', happened: `“${bad.title}”: ${bad.message ?? 'it failed'}` }
  const passed = tests.filter(({ status }) => status === 'passed').length
  // Stories run in Electron wherever that is; of the other needs a test says that it was skipped.
  const tried = tests.length > 0 || need === 'Electron'
  const why = tried ? 'which is not here' : 'and has no test of its own for that yet'
  if (passed === 0) return { status: 'needs', happened: `needs ${need}, ${why}` }
  return { status: 'passed', happened: passed === 1 ? 'a test showed it' : `${passed} tests showed it` }
}
