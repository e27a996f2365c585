import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksWhoseMoney } from './asksWhoseMoney.ts'

test.each([
  "So is the money in my brother's old wallet showing here now?",
  'How do I see what is in my real wallet?',
  'Wait, is that $67,136 mine or still the pretend money?',
  'is the 67,000 dollars on the right my own money or practice money?',
  "why can I not see my old wallet's money",
  'so wheres my old money',
  'Where do I find the coins of the wallet I restored?',
  'is this real money or not',
  'thanks, so is this real money or not',
  'does this include the money in my other wallet?',
])('default: “%s” asks whose money shows, with a plan in hand and without', (turn) => {
  expect(asksWhoseMoney(turn)).toBe(true)
  for (const turns of [[turn], ['put 1000 usdc into aave', turn], ['never more than $500 a day', turn]])
    expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'network' }])
})

test.each([
  'what is in my wallet',
  'is that right?',
  'is it done yet',
  'where is my money',
  'send all the money in my old wallet to bob',
  'how do I restore my old wallet',
])('behavior: “%s” does not', (turn) => {
  expect(asksWhoseMoney(turn)).toBe(false)
})
