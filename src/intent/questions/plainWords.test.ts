import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { bareWords, plainWords } from './plainWords.ts'

test('default: “on earth” after a question word asks no more than without it', () => {
  for (const [turn, term] of [
    ['What on earth is a stablecoin?', 'stablecoin'],
    ['what the heck is slippage?', 'slippage'],
    ['oh, and what in the world is collateral?', 'collateral'],
  ])
    expect(read({ turns: [turn ?? ''] }).intents).toEqual([{ kind: 'show', topic: 'term', term }])
  expect(bareWords('Hang on, who on earth are you?')).toBe('who are you')
})

test('behavior: what is no emphasis stays', () => {
  expect(plainWords('is there a bank on earth')).toBe('is there a bank on earth')
  expect(plainWords('what was paid up to now')).toBe('what was paid up to now')
  expect(plainWords('what was paid now')).toBe('what was paid')
})
