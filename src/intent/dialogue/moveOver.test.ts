import { expect, test } from 'vitest'
import { read } from '../read.ts'

const moved = [
  { kind: 'withdraw', protocol: 'morpho', asset: 'USDC', amount: 'all' },
  { kind: 'supply', protocol: 'aave', asset: 'USDC', amount: 'previous' },
]
const turn = 'put it all in aave instead of morpho'

test('moveOver: which coin is asked, and the answer is of what leaves and of what enters', () => {
  expect(read({ turns: [turn] }).ask).toEqual(['asset'])
  expect(read({ turns: [turn, 'usdc'] }).intents).toEqual(moved)
  expect(read({ turns: [turn, 'all my usdc'] }).intents).toEqual(moved)
})

test('moveOver: it is never what a plan in hand would bring', () => {
  expect(read({ turns: ['buy eth', turn] }).ask).toEqual(['asset'])
  expect(read({ turns: ['buy eth', turn, 'aave'] }).intents).toEqual([])
  expect(read({ turns: ['buy eth', turn, 'usdc'] }).intents).toEqual(moved)
})

test('moveOver: of the deposit that was done last', () => {
  expect(read({ turns: ['put 100 usdc in morpho', turn], done: 1 }).intents).toEqual(moved)
})

test.each(['put it all in aave instead', 'put 5 usdc in aave instead of morpho', 'put it all in aave instead of dai'])(
  'moveOver: “%s” is something else',
  (other) => {
    expect(read({ turns: [other] }).intents.map(({ kind }) => kind)).not.toContain('withdraw')
  },
)
