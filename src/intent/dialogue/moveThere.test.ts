import { expect, test } from 'vitest'
import { read } from '../read.ts'

const put = 'put 1000 usdc in aave'
const after = (...turns: string[]) => read({ turns: [put, ...turns], done: 1 })
const out = { kind: 'withdraw', protocol: 'aave', asset: 'USDC' }
const counted = { ...out, amount: { value: '1000', unit: 'token' } }
const morpho = { kind: 'supply', protocol: 'morpho', asset: 'USDC', amount: 'previous' }

test.each([
  'ok move it to the 5% one then, more apy',
  'move it to the one paying 5%',
  'move my usdc to the better one',
])('moveThere: “%s”, after a deposit, asks which place, and brings nothing from elsewhere', (turn) => {
  expect(after(turn).ask).toEqual(['protocol'])
  expect(after(turn, 'morpho').intents).toEqual([counted, morpho])
  expect(after(turn, 'aave').ask).toEqual(['protocol'])
  expect(after(turn, '1000 usdc').intents).toEqual([])
})

test('moveThere: a place by its name', () => {
  expect(after('move it to morpho').intents).toEqual([counted, morpho])
  expect(after('move all of it to morpho').intents).toEqual([{ ...out, amount: 'all' }, morpho])
  expect(after('move it to the steady one').intents).toMatchObject([counted, { protocols: ['Steady USDC Vault'] }])
})

test('moveThere: of a deposit that is only planned, another place', () => {
  const said = read({ turns: [put, 'move it to the 5% one', 'morpho'] }).intents
  expect(said).toEqual([{ ...morpho, amount: counted.amount }])
})

test.each(['move my eth to the 5% one', 'move it to bob', 'move it to base', 'move it to aave'])(
  'moveThere: “%s” is something else',
  (turn) => {
    expect(after(turn).intents.map(({ kind }) => kind)).not.toContain('withdraw')
  },
)

test.each([
  'move my aave usdc to morpho',
  'move the usdc in aave to morpho',
  'move my usdc that is in aave over to morpho',
])('moveBetween: “%s” is out of the one and into the other, and how much is asked', (turn) => {
  expect(read({ turns: [turn] }).ask).toEqual(['amount'])
  expect(read({ turns: [turn, 'all'] }).intents).toEqual([{ ...out, amount: 'all' }, morpho])
})

test('moveBetween: what lies there is of the coin that was put in last, and else is asked', () => {
  const turn = 'move what i have in aave to morpho'
  expect(after(turn).intents).toEqual([{ ...out, amount: 'all' }, morpho])
  expect(read({ turns: [turn] }).ask).toEqual(['asset'])
  expect(read({ turns: [turn, 'usdc'] }).intents).toEqual([{ ...out, amount: 'all' }, morpho])
  expect(read({ turns: ['move my aave usdc to bob'] }).intents).toEqual([])
})

test('limitYet: whether it is so much now', () => {
  expect(read({ turns: ['never more than 500 a day', 'is it 1000 now?'], done: 1 }).intents).toEqual([
    { kind: 'show', topic: 'limits' },
  ])
})
