import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }

test.each([
  ['70% ether and 30% stablecoins, like I said before', '70% ether and 30% stablecoins'],
  ['As I said before: 60% eth and 40% usdc please', '60% eth and 40% usdc please'],
  ['send 20 usdc to bob as we discussed earlier', 'send 20 usdc to bob'],
  ['put 100 usdc into aave, the way I told you', 'put 100 usdc into aave'],
  ['before you do anything, swap 100 usdc to eth', 'swap 100 usdc to eth'],
  ['swap 100 usdc to eth before you do anything else', 'swap 100 usdc to eth'],
])('default: “%s” is read as “%s”', (turn, bare) => {
  const { intents } = read({ turns: [bare], contacts })
  expect(intents).toHaveLength(1)
  expect(read({ turns: [turn], contacts }).intents).toEqual(intents)
})

test.each([
  'swap 100 usdc to eth before friday',
  'send 50 usdc to bob before eth goes up',
  "don't send 50 usdc to bob like I said before",
  'send 50 usdc to bob, not like I said before',
  'send 30 usdc to bob, same as before',
])('edge: “%s” is asked about', (turn) => {
  expect(read({ turns: [turn], contacts }).intents).toEqual([])
})
