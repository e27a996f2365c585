import { expect, test } from 'vitest'
import { foldHistory } from '../journal/foldHistory.ts'
import { saidBefore } from './saidBefore.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'

const corridor = corridorOfTest()
const talk = 'one talk'
const halves = 'I want to have half of my money in ether and half in dollars'

const newestOf = ({ parts }: CorridorOfTest): string | undefined => foldHistory(parts.journal.entries())[0]?.message

test('default: the sentence that a question was asked about, and what a value comes from', () => {
  const sources = [{ intent: 0, step: null, slot: 'asset', from: [{ turn: 0, start: 0, end: 4 }], by: null }] as const
  const meant = { alone: false, turns: ['USDC', 'earn', 'half of it'], done: 0, sources }
  expect(saidBefore(['earn'], meant)).toEqual(['USDC', 'earn'])
  expect(saidBefore(['earn'], { ...meant, alone: true })).toEqual([])
})

test('behavior: a plan is told with what was said for it, and with nothing of one that was signed before', async () => {
  const open = await corridor()
  await open.say('I would like to earn interest on 1,000', talk)
  await open.approve(await open.say('USDC', talk))
  expect(newestOf(open)).toBe('I would like to earn interest on 1,000 … USDC')
  // Which dollars are meant is known from the plan before.
  expect((await open.say(halves, talk)).at(-1)?.stage).toBe('verdict')
  expect(newestOf(open)).toBe(halves)
})

test('behavior: nor with a question that stood open when it was signed', async () => {
  const open = await corridor()
  const stages = await open.say('put 1000 USDC where it earns interest', talk)
  expect((await open.say('swap half of my dollars', talk)).at(-1)?.stage).toBe('ask')
  await open.approve(stages)
  await open.say(halves, talk)
  await open.say('stablecoins', talk)
  expect(newestOf(open)).toBe(`${halves} … stablecoins`)
})
