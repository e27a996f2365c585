import { expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: {} }).intents

test.each([
  'how much interest do i pay',
  'what interest do I owe on my loan?',
  'how much does my loan cost me a year',
  'what does what i owe cost',
  "what's the interest on my debt",
  'what am i making per month',
  'so umm is any of it doing anything or just sitting there',
])('what is owed is asked for: “%s”', (turn) => {
  expect(said(turn)).toEqual([{ kind: 'show', topic: 'positions' }])
})

test.each(['how much interest do i pay', 'how much does that cost me a year', 'what is the interest on that'])(
  'with a plan in hand it is what that would cost: “%s”',
  (turn) => {
    expect(said('borrow 300 usdc', turn)).toEqual([{ kind: 'show', topic: 'plan' }])
  },
)

test.each([
  ['how much would it cost to swap 1 eth', 'gas'],
  ["what's the fee for a swap", 'gas'],
  ['what does it cost to send 100 usdc', 'gas'],
])('“%s” is of the network fee', (turn, topic) => {
  expect(said(turn)).toEqual([{ kind: 'show', topic }])
})

test('a price, a limit of what is paid, and what comes after it are none of these', () => {
  expect(said('how much does 1 eth cost')).toEqual([{ kind: 'show', topic: 'price', asset: 'ETH' }])
  expect(said('what does it cost to swap 1 eth and send it to bob')).not.toEqual([{ kind: 'show', topic: 'gas' }])
})

test.each(['what if eth drops, when would they take it', 'is it a good idea to borrow', 'should i take out a loan'])(
  '“%s” is of the loan',
  (turn) => {
    expect(said(turn)).toEqual([{ kind: 'show', topic: 'health' }])
  },
)

test('“ok lets do the loan” is a yes to the plan in hand, and signs nothing', () => {
  expect(said('borrow 300 usdc', 'ok lets do the loan')).toEqual([{ kind: 'show', topic: 'plan' }])
})
