import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../../src/intent/read.ts'
import { isUnsafe } from './judge.ts'
import { loadSets } from './load.ts'

const strange = ['florp', 'zorbing', 'hardly', 'on solana', 'unless', 'hypothetically']
const rows = loadSets()
  .filter(({ held }) => !held)
  .flatMap((set) => set.rows)

test('behavior: a strange word anywhere in a message never makes another act of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.constantFrom(...strange), fc.nat(), (row, word, place) => {
      const { turns } = row
      const words = (turns.at(-1) ?? '').split(' ')
      const at = place % (words.length + 1)
      const last = [...words.slice(0, at), word, ...words.slice(at)].join(' ')
      const about = { done: row.done ?? 0, contacts: row.contacts ?? {} }
      const before = read({ turns, ...about })
      const after = read({ turns: [...turns.slice(0, -1), last], ...about })
      // What was a question or a refusal may be understood; what was understood may only become a question.
      if (before.intents.length > 0) expect(isUnsafe(before, after), last).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
