import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksIfCoinFalls } from './worriesIn.ts'

const planned = 'rebalance to 60% ether and 40% stablecoins'

test.each([
  'What would happen to me if ether fell by half?',
  'where would I be if ether halved?',
  'what would happen if the price of eth were to fall by half?',
  'would I be in trouble if bitcoin lost half its value?',
  'suppose ether fell by half, what then?',
  'How much would I lose if it goes down by 30 percent?',
  'how much do i lose if eth drops 20%?',
  'what if ether falls by thirty percent?',
])('default: “%s” asks what a fall means: of the plan in hand, or of what is held', (turn) => {
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'trust', worries: ['price'] }])
  expect(read({ turns: [planned, turn], done: 0 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
})

test.each([
  'if ether fell by half sell it',
  'what if eth fell to 1000',
  'sell my eth if it halves',
  "what's the price of ether?",
  'has ether fallen by half',
  'what if eth drops 2000',
  'if it falls 20% sell it',
  'sell half if eth drops 20%',
  'how much would i lose if it goes down by 30 USDC',
])('behavior: “%s” asks something else', (turn) => {
  expect(asksIfCoinFalls(turn)).toBe(false)
})
