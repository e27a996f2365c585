import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksOfChoice, asksOfPlacing } from './asksOfPlacing.ts'

describe('why money lies where it does', () => {
  test.each([
    'why did u put it there',
    'why did you put it there?',
    'y did u put my money there',
    "why'd you put it there",
    'ok but why did you put it in there',
    'how come you put it there',
    'how come my money is in there',
    'Why have you placed it there, please?',
    'why is my cash in there',
    'why did sayso put my usdc there',
    'hey, what made you put it there',
    'why did it go there',
  ])('default: “%s” is asked of it, and shows the plan that put it there', (message) => {
    expect(asksOfPlacing(message)).toBe(true)
    const turns = ['put 1000 usdc in aave', message]
    for (const done of [0, 1]) expect(read({ turns, done }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })

  test.each(['put it there', 'why', 'why aave', 'put 100 usdc in there', 'should i put it there', 'why not there'])(
    'edge: “%s” is something else',
    (message) => {
      expect(asksOfPlacing(message)).toBe(false)
    },
  )
})

test.each([
  'why did you pick that one?',
  "why'd you pick that one and not the one thats paying more",
  'why have you chosen this place',
  'ok but why did you go for that vault?',
])('default: “%s” is asked of a choice', (message) => {
  expect(asksOfChoice(message)).toBe(true)
})

test.each(['why', 'why did you take my money', 'pick that one', 'why aave'])('edge: “%s” is not', (message) => {
  expect(asksOfChoice(message)).toBe(false)
})

describe('the worst that can happen', () => {
  test.each([
    'whats the worst that can happen',
    "what's the worst that could happen?",
    'whats the worst thing that can happen to it',
    'what is the worst that might happen to my money',
    'what is the worst possible outcome',
    'so whats the worst thing that could happen here',
    'what is the worst case scenario',
    'whats the worst case',
    'what are the worst things that can happen',
    'what is the worst outcome here please',
    'whats the worst thing that may happen to my deposit',
  ])('default: “%s” is asked of the plan', (message) => {
    const turns = ['put 1000 usdc in aave', message]
    for (const done of [0, 1]) expect(read({ turns, done }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  })
})
