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

  test.each(['for one year', 'in aave', 'somewhere safer', 'on base'])(
    'behavior: after an amount that was not understood, “%s” asks how much',
    (turn) => {
      const turns = ['put 5000 usdc somewhere safe', 'the whole of 2,000 blimp flurb']
      expect(read({ turns }).intents).toEqual([])
      expect(read({ turns: [...turns, turn] }).intents).toEqual([])
      expect(read({ turns: [...turns, 'make it 2000'] }).intents).toMatchObject([
        { kind: 'earn', amount: { value: '2000', unit: 'token' } },
      ])
    },
  )

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
