import { expect, it, vi } from 'vitest'
import type { Reading } from '../../src/model/Reading.ts'
import { loadSets } from './load.ts'

const module = '../../src/intent/dialogue/wholeTurns.ts'

/** Every turn of every set, at which its conversation may have stopped. Sets of whole conversations hold the same one many times over. */
const conversations = [
  ...new Map(
    loadSets()
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.turns.map((_, last) => ({ ...row, turns: row.turns.slice(0, last + 1) })))
      .filter((row) => row.turns.length > Math.max(1, row.done ?? 0))
      .map((row) => [JSON.stringify([row.turns, row.done, row.contacts]), row] as const),
  ).values(),
]

async function readAll(): Promise<Reading[]> {
  const { read } = await import('../../src/intent/read.ts')
  return conversations.map((row) => read(row))
}

it('reads all but one turn alike, whichever of what knows whole turns is asked first', async () => {
  const forward = await readAll()
  vi.resetModules()
  vi.doMock(module, async (original) => {
    const found = await original<typeof import('../../src/intent/dialogue/wholeTurns.ts')>()
    return { ...found, wholeTurns: found.wholeTurns.toReversed() }
  })
  const backward = await readAll()
  const differing = conversations.filter((_, i) => JSON.stringify(forward[i]) !== JSON.stringify(backward[i]))
  // Whose "other one" that is, a place's or a person's, is asked as of a place.
  expect(differing.map(({ turns }) => turns)).toEqual([['send 100 usdc to alice', 'the other one']])
})
