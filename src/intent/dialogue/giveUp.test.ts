import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const readAfter = (...turns: string[]) => read({ turns }).intents
const dropped = [{ kind: 'cancel', what: 'plan' }]

describe('giveUp', () => {
  test.each([
    "i don't want anymore",
    'i dont want this any more',
    'I don’t want to do this.',
    'too long, forget it',
    "no sorry i'm too scared, don't do anything",
    'jk lmao leave my eth alone',
    'no lending, no swap, nothing',
    'leave everything as it is please',
    "i'd rather not",
    "i'll pass",
    'ok skip it',
    'do nothing',
    'count me out',
    'too expensive, skip this',
    "sorry, i'm out",
  ])('default: “%s” is a plain no to what is in hand', (turn) => {
    expect(readAfter('swap 1 eth to usdc', turn)).toEqual(dropped)
  })

  test.each([
    'leave my usdc alone',
    "don't do that, do 2",
    'leave my eth alone, use dai',
    "i don't want aave",
    "i don't want anything but dai",
    "i'd rather not sell eth",
    'too expensive',
    'nothing in aave',
    'skip the fee',
    'leave it there',
  ])('behavior: “%s” says more than that, or less, and drops nothing', (turn) => {
    expect(readAfter('swap 1 eth to usdc', turn)).not.toEqual(dropped)
  })

  test.each([
    'Never mind, I will not buy more ether now.',
    'i won’t buy any more eth',
    'i’m not going to buy it',
    'i won’t do it',
    'I will leave it',
    'let’s not',
  ])('behavior: “%s” says no to what buys it', (turn) => {
    expect(readAfter('buy 1 eth with usdc', turn)).toEqual(dropped)
    expect(readAfter('buy eth', turn)).toEqual(dropped)
  })

  test.each([
    'i will not buy dai',
    'i will not buy 2 eth',
    'i won’t buy eth but dai',
    'i will not sell eth',
    'i won’t lend eth',
  ])('behavior: “%s” is of something else, and drops nothing', (turn) => {
    expect(readAfter('buy 1 eth with usdc', turn)).not.toEqual(dropped)
  })

  test('behavior: what is wished after a plain no is asked for, and the plan that was refused is over', () => {
    const turns = ['put 500 usdc in aave', 'nvm cancel. just put my other usdc in aave too']
    expect(read({ turns }).ask).toEqual(['amount'])
    expect(readAfter(...turns, '200')).toEqual([
      ...dropped,
      { kind: 'supply', protocol: 'aave', asset: 'USDC', amount: { value: '200', unit: 'token' } },
    ])
  })

  test('behavior: “leave it there” says no to what takes money out, and to nothing else', () => {
    expect(readAfter('take 300 usdc out of aave', 'whoops no leave it there')).toEqual(dropped)
    expect(readAfter('take 300 usdc out of aave', 'forget it, leave the money where it is')).toEqual(dropped)
    expect(readAfter('put 300 usdc in aave', 'leave it there')).not.toEqual(dropped)
  })

  test('edge: with nothing in hand there is nothing to drop', () => {
    expect(readAfter("i don't want this anymore")).not.toEqual(dropped)
  })
})
