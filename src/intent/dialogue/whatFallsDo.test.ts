import { expect, test } from 'vitest'
import { read } from '../read.ts'

const intents = (turn: string) => read({ turns: [turn], contacts: {} }).intents

test.each([
  'what if ether drops by half, how much would I have left?',
  'how much do i have left if eth falls 20%',
  'what is my eth worth if it crashes?',
])('default: “%s” is not answered with what is there now', (turn) => {
  expect(intents(turn)).toEqual([{ kind: 'show', topic: 'trust', worries: ['price'] }])
})

test('behavior: an order for when it falls stays one', () => {
  expect(intents('tell me if eth drops below 2000')).toMatchObject([{ kind: 'order' }])
  expect(intents('how much eth do i have')).toEqual([{ kind: 'show', topic: 'balance', asset: 'ETH' }])
})
