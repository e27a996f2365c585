import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForEarned, asksForGain } from './asksForEarned.ts'
import { asksForPractice } from './asksForPractice.ts'

test.each([
  'how much am i making',
  'How much have I earned so far?',
  'what did i earn?',
  'so how much money have i made',
  'how much have i earned with the money in aave',
  'I am curious how much I have earned until today with the money in Aave.',
  'how much have I made so far at Morpho?',
  'what has my usdc in spark earned me until today',
  'How much have I earned there so far?',
  'what have I made from it until now',
  'how much did I earn in there so far',
  'what interest have I got there so far',
  'how much money did i make with that so far',
])('default: “%s” asks what was earned, and moves nothing', (said) => {
  expect(asksForEarned(said)).toBe(true)
  expect(read({ turns: [said] }).intents).toMatchObject([{ kind: 'show' }])
})

test.each([
  'how much can i earn on 1000 usdc',
  'how much do i have',
  'how much have I got',
  'so what have i got now',
  'what did i earn bob',
  'how much could i earn in aave',
  'how much i put in aave',
  'how am i doing',
])('behavior: “%s” asks something else', (said) => {
  expect(asksForEarned(said)).toBe(false)
})

test.each([
  'And has it earned me anything yet?',
  'has my thousand made anything so far?',
  'has my 1,000 USDC earned anything yet?',
  'did it bring me any interest yet?',
  'have I had any interest so far?',
])('default: “%s” asks what was earned, after a deposit and with one in hand', (said) => {
  for (const done of [0, 1])
    expect(read({ turns: ['put 1000 usdc in aave', said], done }).intents).toEqual([
      { kind: 'show', topic: 'positions' },
    ])
})

test.each([
  'has he earned anything',
  'earn me something with 100 usdc',
  'has it been sent to bob yet',
  'will it earn me anything',
])('behavior: “%s” does not ask what was earned', (said) => {
  expect(asksForEarned(said)).toBe(false)
})

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

test.each([
  'how much am i up',
  'am i up or down?',
  'have i made anything',
  'have I made any money so far?',
  'what did i gain',
  'whats my profit',
  'did i lose anything yet',
  'by how much am i down',
])('default: “%s” asks what was gained, whether a plan is in hand or not', (asked) => {
  expect(asksForGain(asked)).toBe(true)
  expect(asksForEarned(asked)).toBe(true)
  for (const turns of [[asked], ['put 100 usdc in aave', asked]])
    expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'positions' }])
})

test.each([
  'how much have i earned',
  'what can i lose',
  'is eth up or down',
  'how much do i have',
  'whats the price of eth',
])('behavior: “%s” does not', (asked) => {
  expect(asksForGain(asked)).toBe(false)
})
