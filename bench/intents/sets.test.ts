import { describe, expect, test } from 'vitest'
import type { SourceOf } from '../../src/intent/listSources.ts'
import { readWithSources } from '../../src/intent/read.ts'
import { type Reading, reading as shape } from '../../src/model/Reading.ts'
import { isExactFor, isUnsafeFor, type Labelled } from './judge.ts'
import { loadSets } from './load.ts'

/** Where the reader stands: raise these, never lower them. */
const floors: Readonly<Record<string, number>> = {
  'dev, odd': 0.99,
  'dev, even': 0.97,
  own: 0.99,
  fresh: 0.9,
  'voices, seen': 0.76,
  'voices, held': 0.55,
  'blind, held': 0.78,
  adversary: 0.96,
  talks: 0.97,
  talks2: 0.97,
  'talks3, seen': 0.54,
  'talks3, held': 0.29,
}

describe('read: labelled messages', () => {
  test.each(loadSets())('$name', ({ name, rows }) => {
    const answers = rows.map((row) => {
      const { reading, sources } = readWithSources(requestOf(row))
      return { row, got: reading, sources }
    })
    const wrong = answers.filter(({ row, got }) => isUnsafeFor(row, got)).map(({ row }) => row.id)
    expect(wrong, 'unsafe').toEqual([])
    // Reading needs no schema at run time; that what it says fits the schema is held here.
    for (const { row, got } of answers) expect(shape.safeParse(got).success, row.id).toBe(true)
    for (const { row, got, sources } of answers) expectSources(row, got, sources)
    const exact = answers.filter(({ row, got }) => isExactFor(row, got)).length
    expect(exact / rows.length).toBeGreaterThanOrEqual(floors[name] ?? 1)
  })
})

/** Each value of a reading has the words it came from, or the name of its derivation. */
function expectSources({ id, turns }: Labelled, { intents }: Reading, sources: readonly SourceOf[]): void {
  const values = intents.flatMap((intent) =>
    intent.kind === 'order'
      ? ['when', ...(intent.then === 'notify' ? [] : intent.then.flatMap(slotsOf))]
      : slotsOf(intent),
  )
  expect(sources.map(({ slot }) => slot).sort(), id).toEqual(values.sort())
  for (const { from, by, slot } of sources) {
    expect(from.length > 0 || by !== null, `${id} ${slot}`).toBe(true)
    for (const { turn, start, end } of from) expect(turns[turn]?.slice(start, end), `${id} ${slot}`).toMatch(/\S/)
  }
}

const requestOf = ({ turns, done, contacts }: Labelled) => ({ turns, done: done ?? 0, contacts: contacts ?? {} })

const slotsOf = (intent: object): string[] => Object.keys(intent).filter((key) => key !== 'kind')
