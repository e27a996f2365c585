import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { askedAfterDrop } from './dropThenAsk.ts'

const planned = 'put 1000 usdc into the safest place'

describe('a question after words that call off what is in hand', () => {
  test.each([
    [
      "forget it, don't do it. Can I get my money out of Aave any time I like?",
      'Can I get my money out of Aave any time I like?',
    ],
    ["never mind, what's my balance?", "what's my balance?"],
    ['Please forget it, I changed my mind. is this real money or not', 'is this real money or not'],
    ['no, cancel that. how much have I got', 'how much have I got'],
  ])('default: “%s” drops it, and is read as the question', (turn, asked) => {
    expect(askedAfterDrop(turn)?.trim()).toBe(asked)
    expect(askedAfterDrop(turn)).toHaveLength(turn.length)
    const alone = read({ turns: [asked] }).intents
    if (!asked.includes('Aave')) expect(read({ turns: [planned, turn] }).intents).toEqual(alone)
    // Nothing is in hand any more that a figure could change.
    expect(read({ turns: [planned, turn, 'make it 500'] }).intents).toEqual([])
  })

  test.each([
    'no. what does it cost?',
    'stop. is it safe?',
    'no, why aave?',
    "don't do it yet, what does it cost?",
    'forget it, put 500 usdc into morpho',
    'forget it',
    'send bob 5 usdc, never mind. what is my balance?',
  ])('edge: “%s” is none', (turn) => {
    expect(askedAfterDrop(turn)).toBeNull()
  })

  test('edge: what is ordered there is read as it is without those words, or asked about', () => {
    const turns = [planned, 'forget it, can you send 50 usdc to bob?']
    expect(read({ turns }).intents).toEqual([])
    expect(read({ turns: [...turns, 'and the plan?'] }).intents.every(({ kind }) => kind === 'show')).toBe(true)
  })
})
