import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const said = (turn: string) => read({ turns: [turn], contacts })

test.each([
  ['earn on about 1000 usdc', { value: '1000', unit: 'token' }],
  ['put roughly 250 dai into the safest place', { value: '250', unit: 'token' }],
  ['put about $1000 of eth somewhere safe', { value: '1000', unit: 'usd' }],
])('default: so much of one’s own is put to work: “%s”', (turn, amount) => {
  expect(said(turn).intents).toMatchObject([{ kind: 'earn', amount }])
})

test.each([
  'pay bob about 30 usdc',
  'sell about 1 eth for usdc',
  'put about half of my usdc to work',
  'put almost 1000 usdc to work',
  'put at most 1000 usdc to work',
  'put about 500 or 1000 usdc to work',
  'put some usdc to work',
])('edge: “%s” is asked about', (turn) => {
  expect(said(turn).ask).toContain('amount')
})
