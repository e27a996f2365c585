import { expect, test } from 'vitest'
import { read } from '../read.ts'

test.each([
  'put 200 usdc in the second best one',
  'ok put 200 usdc into the 2nd best place please',
  'lend 200 usdc in the third safest one',
  'put 200 usdc in the second one',
])('ranked: “%s” asks for the place by its name', (turn) => {
  expect(read({ turns: [turn] }).ask).toEqual(['protocol'])
  expect(read({ turns: [turn, 'morpho'] }).intents).toEqual([
    { kind: 'supply', asset: 'USDC', amount: { value: '200', unit: 'token' }, protocol: 'morpho' },
  ])
})

test('ranked: with no coin named, that is asked as well', () => {
  const turns = ['put 200 in the second best one']
  expect(read({ turns }).ask).toEqual(expect.arrayContaining(['asset', 'protocol']))
})

test.each(['put 200 usdc in aave the second eth drops below 2000', 'put 200 usdc in the best one'])(
  'ranked: “%s” is read as ever',
  (turn) => {
    expect(read({ turns: [turn] }).ask).not.toEqual(['protocol'])
  },
)
