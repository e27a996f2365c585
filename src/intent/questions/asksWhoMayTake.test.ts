import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksWhoMayTake } from './asksWhoMayTake.ts'

const planned = 'rebalance to 60% ether and 40% stablecoins'

test.each([
  "Hang on, what's this about a trap that can take my dollars? Who on earth can get at my money?",
  'who on earth can get at my money?',
  'who can help themselves to my dollars?',
  'what is all this about a permission that can take my coins?',
  'Who is it that could get their hands on my savings?',
  "what's this trap you mentioned?",
  'So is anybody still able to take anything?',
  'Who else may still take money from me?',
  'can anyone still take my usdc',
  'can somebody else still touch my coins?',
  'nobody is able to take anything any more, right?',
  'is there anyone left who can take my money',
  'is there anybody else that can still take money out of my wallet?',
])('default: “%s” asks who may take something, with a plan in hand and without', (turn) => {
  for (const turns of [[turn], [planned, turn]])
    expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'approvals' }])
})

test.each([
  'who can i send money to',
  'who has my money',
  "what's this about a vault",
  'is there a trap in this plan',
  'who can take my money? send it all to bob',
  'can i take my money',
  'who can use my eth to repay the loan',
])('behavior: “%s” asks something else', (turn) => {
  expect(asksWhoMayTake(turn)).toBe(false)
})
