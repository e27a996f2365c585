import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksForExitOf } from './asksForExit.ts'

test.each([
  'Can I take the 1,000 out of Aave at any time, and what does it cost?',
  'can i get my usdc out of aave any time',
  'Can I get my money out of Aave any time I like?',
  'could I withdraw the 500 USDC from Morpho whenever I want?',
])('default: “%s” asks how it comes out, and takes nothing out', (turn) => {
  expect(asksForExitOf(turn)).toBe(true)
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'positions' }])
  for (const done of [0, 1])
    expect(read({ turns: ['rebalance to 40% ETH and 60% USDC', turn], done }).intents).toEqual([
      { kind: 'show', topic: 'plan' },
    ])
})

test.each([
  'can you take the 1,000 out of aave',
  'can i take the 1,000 out of aave',
  'take my usdc out of aave any time',
  'Put 1000 USDC into Aave. Can I take the 1,000 out of Aave at any time?',
])('behavior: “%s” is something else, or more', (turn) => {
  expect(asksForExitOf(turn)).toBe(false)
})
