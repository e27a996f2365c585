import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const lent = 'put 300 usdc in morpho'
const lost = 'split 500 between aave and the grumpy vault'
const supplied = (value: string) => [
  { kind: 'supply', protocol: 'morpho', asset: 'USDC', amount: { value, unit: 'token' } },
]

describe('after an order that was not understood', () => {
  test.each(['no, only 400', 'only 400', 'make it 400', 'no 400', 'dai', 'use dai'])(
    'behavior: “%s” changes nothing of the plan before, however often it is said',
    (turn) => {
      expect(read({ turns: [lent, lost, turn] }).ask).toEqual(['action'])
      expect(read({ turns: [lent, lost, turn, turn] }).ask).toEqual(['action'])
      expect(read({ turns: [lent, turn], unread: [1] }).ask).toEqual(['action'])
    },
  )

  test('behavior: an order of its own goes through, and can be changed', () => {
    const turns = [lent, lost, 'put 200 usdc in morpho']
    expect(read({ turns }).intents).toEqual(supplied('200'))
    expect(read({ turns: [...turns, 'no, only 400'] }).intents).toEqual(supplied('400'))
  })

  test('behavior: a no drops the plan', () => {
    expect(read({ turns: [lent, lost, 'no'] }).intents).toEqual([{ kind: 'cancel', what: 'plan' }])
  })

  test.each(['blah blah', 'what is aave', 'show my balance', 'make it 50000 blah'])(
    'behavior: after “%s” the plan can still be changed',
    (turn) => {
      expect(read({ turns: [lent, turn, 'make it 400'] }).intents).toEqual(supplied('400'))
    },
  )
})
