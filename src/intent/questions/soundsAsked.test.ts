import { expect, test } from 'vitest'
import { soundsAsked } from './soundsAsked.ts'

test.each([
  'what was wrong with the others',
  'ok so how come you picked that one',
  'i was just wondering whether it is safe',
  'I have an old wallet somewhere. Could I lose it?',
  "I'd like to know who can take my money",
  'could you explain what happens then',
])('behavior: %s', (message) => {
  expect(soundsAsked(message)).toBe(true)
})

test.each([
  'do not send bob anything',
  "don't lift my daily limit",
  'could you put it in there',
  'would you sell the lot',
  'why 100 and not 1000?',
  'sell it all. is that wise?',
  'my usdc in aave',
  'and?',
  '',
])('edge: %s', (message) => {
  expect(soundsAsked(message)).toBe(false)
})

test('behavior: the longest message there may be costs little', () => {
  const before = performance.now()
  soundsAsked('and so well then '.repeat(4000))
  expect(performance.now() - before).toBeLessThan(200)
})
