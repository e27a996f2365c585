import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  alice: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  bob: '0x79fa66543c3333ec4c522064a2745f928e58a6d3',
} as const
const readOne = (turn: string) => read({ turns: [turn], contacts })
const allBut = (value: string) => ({ allBut: { value, unit: 'token' } })

test.each([
  ['send all my usdc to alice, keep 200 though', allBut('200')],
  ['deposit all my usdc in aave but leave 50 for fees', allBut('50')],
  ['swap all my eth to usdc save for 0.2', allBut('0.2')],
  ['sell all my eth for usdc, keep 0.2 eth', allBut('0.2')],
  ['convert all my usdt to dai excluding 75', allBut('75')],
  ['withdraw all my usdc from aave except 10%', { percent: '90' }],
])('joinKept: “%s”', (turn, amount) => {
  expect(readOne(turn).intents).toMatchObject([{ amount }])
})

test.each([
  'sell all my eth for usdc, keep 200',
  'send all my usdc to alice and bob, keep 200',
  'send all my usdc to alice, except 200 for bob',
  'send all my usdc to alice, except 200 or 300',
  'send all my usdc to alice but leave 200 dai',
  'swap all my usdc to eth and all my dai to eth except 20',
  'stake all my eth, keep 1 and send it to bob',
])('behavior: what may stay behind of something else is asked about: “%s”', (turn) => {
  expect(readOne(turn).ask).not.toBeNull()
})

test.each([
  ['withdraw 200 usdc from aave, or rather 250', '250'],
  ['send 80 usdc to bob - typo, 8', '8'],
  ['swap 100 usdc not 1000 to eth', '100'],
  ['send 60 usdc to bob not alice', '60'],
  ['withdraw 60 usdc from aave, not compound', '60'],
])('behavior: one number, place or person ruled out or put right leaves the other: “%s”', (turn, value) => {
  expect(readOne(turn).intents).toMatchObject([{ amount: { value, unit: 'token' } }])
})

test.each([
  'send 80 usdc to bob, actually 3 times',
  'send 80 usdc to bob, sorry 2 late',
  'swap 80 usdc to 79 dai, no, 30',
  'send 50 usdc to bob, not 40',
  'withdraw 50 usdc not from aave but compound',
])('behavior: a number that may be of something else puts nothing right: “%s”', (turn) => {
  expect(readOne(turn).ask).not.toBeNull()
})
