import { expect, test } from 'vitest'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()

test.each([
  '/nodes base https://node.example/v2/sesame',
  ' /RELAY ethereum https://relay.example/?key=sesame',
  '/relay',
])('behavior: “%s” as a message is turned down, and nothing of it is kept', async (message) => {
  const open = await corridor()
  const before = open.parts.journal.entries().length
  const [said, ...more] = await open.say(message)
  expect(more).toEqual([])
  expect(said).toMatchObject({ stage: 'refuse', sentence: expect.stringContaining('in a terminal alone') })
  expect(open.parts.journal.entries()).toHaveLength(before)
})

test('default: what only looks like it is read as ever', async () => {
  const open = await corridor()
  expect((await open.say('/nodesque')).at(0)).toMatchObject({ stage: 'reading' })
})
