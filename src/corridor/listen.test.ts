import { expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { corridorOfTest } from './testing/corridorOfTest.ts'

const open = corridorOfTest()
const readingOf = (stages: readonly Stage[]) => stages.find((one) => one.stage === 'reading')
const kinds = (stages: readonly Stage[]) => stages.map(({ stage }) => stage)

test('default: a question that comes near a known one is answered, and what it was taken for is said', async () => {
  const corridor = await open()
  const stages = await corridor.say('who did i allow to touch my stuff')
  expect(stages.at(-1)).toMatchObject({ stage: 'answer', topic: 'approvals' })
  expect(readingOf(stages)?.note).toBe(
    'I took that for “Who can take my money?” If you meant something else, say it another way.',
  )
  // No word of the message stands for a value of what it was taken for.
  expect(readingOf(stages)?.sources.every(({ words }) => words.length === 0)).toBe(true)
})

test('behavior: a plan in hand stays as it is, and what is said next is about it', async () => {
  const corridor = await open()
  await corridor.say('put 1000 usdc in aave', 'a')
  const taken = await corridor.say('could i wake up tomorrow with nothing', 'a')
  expect(taken.at(-1)?.stage).toBe('answer')
  const changed = await corridor.say('make it 500', 'a')
  expect(readingOf(changed)?.reading.intents).toMatchObject([{ kind: 'supply', amount: { value: '500' } }])
  expect(kinds(changed)).toContain('verdict')
})

test('behavior: of several sentences the one that asks is answered, and it is said that the rest was not understood', async () => {
  const corridor = await open()
  const stages = await corridor.say('I know 500 people who florp wibbly. What are my limits?', 'part')
  expect(stages.at(-1)?.stage).toBe('answer')
  expect(readingOf(stages)?.note).toBe(
    'I answered only “What are my limits?” What stands beside it I did not understand.',
  )
})

test('behavior: a sentence that orders something is offered, and nothing of it is done', async () => {
  const corridor = await open()
  const stages = await corridor.say('Florp the whole wibble, my dear. Put 100 USDC in Aave.', 'offer')
  expect(kinds(stages)).toEqual(['reading', 'ask'])
  expect(stages.at(-1)).toMatchObject({ choices: expect.arrayContaining(['Put 100 USDC in Aave.']) })
})

test('edge: an order, a no, a figure and what is far from everything are taken for nothing', async () => {
  const corridor = await open()
  const messages = [
    "don't lift my daily limit",
    'do not under any circumstances sell my ETH.',
    'why 100 and not 1000?',
    'Chuck the lot in there. Is it dodgy?',
    'could you knit me a scarf?',
    'whats a good pasta recipe',
    'and?',
    'fills?',
    'whats there',
  ]
  for (const message of messages) {
    const stages = await corridor.say(message, message)
    expect(kinds(stages), message).not.toContain('answer')
    expect(readingOf(stages)?.note ?? '', message).not.toContain('I took that for')
  }
})
