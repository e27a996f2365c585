import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/intent/read.ts'
import { reading as shape } from '../../src/model/Reading.ts'
import { isExact, isUnsafe, type Labelled } from './judge.ts'

function load(name: string): Labelled[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line): Labelled => JSON.parse(line))
}

/**
 * dev.jsonl is in two halves: the words were chosen with the odd-numbered messages in view, the even-numbered ones were
 * kept out of sight. The floors are where the reader stands: raise them, never lower them.
 */
const sets = [
  { name: 'own', rows: load('./own.jsonl'), exact: 0.97, unsafe: 0 },
  {
    name: 'dev, odd half',
    rows: load('./dev.jsonl').filter(({ id }) => Number(id.slice(4)) % 2 === 1),
    exact: 0.98,
    unsafe: 0,
  },
  {
    name: 'dev, even half',
    rows: load('./dev.jsonl').filter(({ id }) => Number(id.slice(4)) % 2 === 0),
    exact: 0.86,
    unsafe: 0,
  },
]

describe('read: labelled messages', () => {
  test.each(sets)('$name', ({ rows, exact, unsafe }) => {
    const answers = rows.map((row) => ({
      row,
      got: read({ turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} }),
    }))
    const wrong = answers.filter(({ row, got }) => isUnsafe(row.reading, got)).map(({ row }) => row.id)
    expect(wrong.length, `unsafe: ${wrong.join()}`).toBeLessThanOrEqual(unsafe)
    // Reading needs no schema at run time; that what it says fits the schema is held here.
    for (const { row, got } of answers) expect(shape.safeParse(got).success, row.id).toBe(true)
    expect(answers.filter(({ row, got }) => isExact(row.reading, got)).length / rows.length).toBeGreaterThanOrEqual(
      exact,
    )
  })
})
