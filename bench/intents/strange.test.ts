import { expect, test } from 'vitest'
import { loadSets } from './load.ts'
import { findUnsafe, somewhere } from './strange.ts'

const rows = loadSets()
  .filter(({ held }) => !held)
  .flatMap((set) => set.rows)

// A third of the classes for each message: `npm run fuzz:intents -- --strange` goes through every word at every place.
test('behavior: a strange word anywhere in a message never makes another act of it', () => {
  const unsafe: string[] = []
  let messages = 0
  for (const one of somewhere(rows, 2)) {
    messages += 1
    if (findUnsafe(one) !== null) unsafe.push(one.last)
  }
  expect(unsafe).toEqual([])
  expect(messages).toBeGreaterThan(4_000)
})
