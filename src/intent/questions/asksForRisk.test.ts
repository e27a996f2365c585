import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForRisk } from './asksForRisk.ts'
import { plainWords } from './plainWords.ts'

test.each([
  'What could go wrong with my savings there?',
  'what can go wrong with my money now',
  'what could go wrong over there with my deposit',
  'so yes or no, could i lose it?',
  'can I lose my money, yes or no?',
])('asksForRisk: “%s”, of a plan and of none', (turn) => {
  expect(asksForRisk(plainWords(turn))).toBe(true)
  const planned = 'put 1000 usdc into aave'
  for (const done of [0, 1])
    expect(read({ turns: [planned, turn], done }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'risk' }])
})

test.each([
  'what went wrong with my savings plan yesterday',
  'put my savings there',
  'something went wrong with my money',
])('asksForRisk: “%s” is something else', (turn) => expect(asksForRisk(plainWords(turn))).toBe(false))
