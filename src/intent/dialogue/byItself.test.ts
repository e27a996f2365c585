import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const told = [{ kind: 'show', topic: 'trust', worries: ['watching'] }]

describe('what is to be done by itself', () => {
  test.each([
    'can u rebalance it automatically every month',
    'Could I put 50 euros every month in ether, automatically?',
    'can you rebalance automatically?',
    'rebalance it automatically every month',
    'is it possible to buy some eth every week on its own?',
  ])('default: “%s” is answered, and no coin is asked for', (turn) => {
    expect(read({ turns: [turn] }).intents).toEqual(told)
  })

  test('behavior: a plan in hand stays', () => {
    const turns = ['put 500 usdc in aave', 'can u rebalance it automatically every month', 'make it 300']
    expect(read({ turns: turns.slice(0, 2) }).intents).toEqual(told)
    expect(read({ turns }).intents).toMatchObject([{ kind: 'supply', amount: { value: '300' } }])
  })

  test('behavior: an order that is whole is one', () => {
    expect(read({ turns: ['put 50 usdc in aave automatically every month'] }).intents).toMatchObject([
      { kind: 'order' },
    ])
  })

  test.each([
    'buy eth every month',
    'could you buy eth for me?',
    'don’t rebalance automatically every month',
    'sell eth',
  ])('behavior: “%s” is no such question', (turn) => {
    expect(read({ turns: [turn] }).intents).not.toEqual(told)
  })
})
