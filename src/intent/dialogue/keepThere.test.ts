import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

describe('keepThere', () => {
  test.each([
    'nah keep it there',
    'leave it there',
    'just keep it there',
    'no, leave it in there please',
    'let it stay there',
    "i'd rather leave it there",
    'dont take it out',
    'nah let it sit',
    'better leave it where it is',
    'no please leave my money there',
    'You know what, leave it in',
    'keep everything in there for now',
  ])('default: “%s” puts a withdrawal away', (turn) => {
    const turns = ['withdraw 500 usdc from aave', turn]
    expect(read({ turns }).intents).toEqual([{ kind: 'cancel', what: 'plan' }])
  })

  test.each(['should i keep it there?', 'keep half of it there', 'leave 100 there'])(
    'edge: “%s” puts nothing away',
    (turn) => {
      expect(read({ turns: ['withdraw 500 usdc from aave', turn] }).intents).not.toContainEqual({
        kind: 'cancel',
        what: 'plan',
      })
    },
  )

  test('edge: of what is put in it is no such thing', () => {
    const { intents } = read({ turns: ['put 500 usdc in aave', 'keep it there'] })
    expect(intents).not.toContainEqual({ kind: 'cancel', what: 'plan' })
  })
})

describe('less than what is in hand', () => {
  test.each([
    'actually not that much just 200 bucks worth',
    'nah, too much, just $200',
    'well thats too much, only 200 dollars',
    'actually too much. make it $200',
  ])('default: “%s” is another amount', (turn) => {
    expect(read({ turns: ['sell 10% of my eth for usdc', turn] }).intents).toEqual([
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { value: '200', unit: 'usd' }, exact: 'sell' },
    ])
  })
})
