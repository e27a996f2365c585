import { describe, expect, test } from 'vitest'
import { read } from '../../src/intent/read.ts'
import { reading as shape } from '../../src/model/Reading.ts'
import { isExact, isUnsafe } from './judge.ts'
import { loadSets } from './load.ts'

/** Where the reader stands: raise these, never lower them. */
const floors: Readonly<Record<string, number>> = {
  'dev, odd': 0.99,
  'dev, even': 0.97,
  own: 0.98,
  fresh: 0.87,
  'voices, seen': 0.75,
  'voices, held': 0.55,
}

describe('read: labelled messages', () => {
  test.each(loadSets())('$name', ({ name, rows }) => {
    const answers = rows.map((row) => ({
      row,
      got: read({ turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} }),
    }))
    const wrong = answers.filter(({ row, got }) => isUnsafe(row.reading, got)).map(({ row }) => row.id)
    expect(wrong, 'unsafe').toEqual([])
    // Reading needs no schema at run time; that what it says fits the schema is held here.
    for (const { row, got } of answers) expect(shape.safeParse(got).success, row.id).toBe(true)
    const exact = answers.filter(({ row, got }) => isExact(row.reading, got)).length
    expect(exact / rows.length).toBeGreaterThanOrEqual(floors[name] ?? 1)
  })
})
