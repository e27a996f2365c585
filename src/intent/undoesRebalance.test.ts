import { describe, expect, test } from 'vitest'
import { read } from './read.ts'
import { undoesRebalance } from './undoesRebalance.ts'

const planned = 'rebalance to 60% ETH and 40% stablecoins'

describe('undoesRebalance', () => {
  test.each([
    'Undo that sixty forty please',
    'Can you undo that sixty forty business, I miss my bitcoin.',
    'undo the rebalancing',
    'please take that 60/40 thing back',
    'could you reverse the rebalance we just did',
    'can that sixty forty be undone?',
  ])('default: “%s” is of that plan: one in hand is dropped, else nothing is read from its figures', (turn) => {
    expect(undoesRebalance(turn)).toBe(true)
    expect(read({ turns: [planned, turn] }).intents).toEqual([{ kind: 'cancel', what: 'plan' }])
    for (const turns of [
      ['take my money out of aave', turn],
      [planned, 'take my money out of aave', turn],
      ['put 1000 usdc in aave', turn],
    ])
      expect(read({ turns, done: turns.length - 2 })).toMatchObject({ intents: [], ask: ['action'] })
  })

  test.each([
    'undo that sixty forty, i want 50 50',
    'undo that',
    'undo the 60 i sent to bob',
    'take 60 40 out of aave',
    'undo the swap',
    'undo that sixty forty and send 5 usdc to bob',
    'rebalance to 60/40',
  ])('behavior: “%s” is not that alone', (turn) => {
    expect(undoesRebalance(turn)).toBe(false)
  })
})
