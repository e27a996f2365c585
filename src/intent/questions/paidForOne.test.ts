import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { paidForOne } from './paidForOne.ts'

describe('paidForOne', () => {
  test.each([
    'what did that cost',
    'what did that cost me?',
    'how much did it cost in the end',
    'what did I pay for that',
    'how much did the last one cost?',
    'was that expensive?',
  ])('default: the plan that was carried out last: %s', (message) => {
    expect(paidForOne(message)).toEqual({ kinds: [] })
    expect(read({ turns: [message] }).intents).toEqual([{ kind: 'show', topic: 'fees' }])
  })

  test.each([
    ['what did the rebalance cost', ['rebalance']],
    ['what did my rebalancing cost me', ['rebalance']],
    ['how much did I pay for the swap?', ['swap']],
    ['what was the fee for the deposit', ['earn', 'supply']],
    ['how much has the transfer cost me', ['send', 'bridge']],
  ])('behavior: one that is called by its act: %s', (message, kinds) => {
    expect(paidForOne(message)).toEqual({ kinds })
    expect(read({ turns: ['rebalance to 60% eth and 40% usdc', message], done: 1 }).intents).toEqual([
      { kind: 'show', topic: 'fees' },
    ])
  })

  test.each([
    'what did I pay in fees so far?',
    'what has all this cost me',
    'what did the swaps cost',
    'what did eth cost yesterday',
    'how much does that cost',
    'was that it?',
  ])('behavior: no question about one: %s', (message) => {
    expect(paidForOne(message)).toBeNull()
  })
})
