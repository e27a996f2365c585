import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { bringsBack } from './bringsBack.ts'

test.each([
  'I have an old wallet my brother set up, how do I get it back with my twelve words?',
  'My husband made a wallet for us years ago. How can I get into it with the 12 words?',
  'my laptop is broken but I have the twelve words, how do I get my wallet back',
  'I wrote down 24 words once, can I use them to open my old account here?',
  'is it possible to recover my crypto with a seed phrase my dad gave me',
  'is there a way to restore the wallet I had on my phone from the secret words on paper?',
])('default: “%s” asks for the way, and is no secret', (turn) => {
  expect(bringsBack(turn)).toBe(true)
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'trust', worries: ['restore'] }])
})

test.each([
  'how do I get my twelve words back',
  'show me my twelve words',
  'can you tell me my seed phrase so I can use my wallet',
  'how do I use my wallet with the words abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
  'I have a wallet, my words are ocean hidden kidney famous rich season, how do I get it back',
])('behavior: “%s” gets no way', (turn) => {
  expect(bringsBack(turn)).toBe(false)
})
