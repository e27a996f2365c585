import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForEarned } from './asksForEarned.ts'
import { asksForPractice } from './asksForPractice.ts'

test.each([
  'how much am i making',
  'How much have I earned so far?',
  'what did i earn?',
  'so how much money have i made',
])('default: “%s” asks what was earned, and moves nothing', (said) => {
  expect(asksForEarned(said)).toBe(true)
  expect(read({ turns: [said] }).intents).toMatchObject([{ kind: 'show' }])
})

test.each(['how much can i earn on 1000 usdc', 'how much do i have', 'what did i earn bob', 'how am i doing'])(
  'behavior: “%s” asks something else',
  (said) => {
    expect(asksForEarned(said)).toBe(false)
  },
)

test.each([
  'gimme some practice dai',
  'give me practice money',
  'Can I have some test USDC?',
  'more play money please',
])('default: “%s” wants practice money, and is read as no order', (said) => {
  expect(asksForPractice(said)).toBe(true)
  expect(read({ turns: [said] }).intents.filter(({ kind }) => kind !== 'show')).toEqual([])
})

test.each([
  'give alice some practice dai',
  'swap my practice dai for eth',
  'give me some dai',
  'what is practice money',
])('behavior: “%s” does not', (said) => {
  expect(asksForPractice(said)).toBe(false)
})
