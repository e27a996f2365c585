import { expect, test } from 'vitest'
import { read } from '../read.ts'

const shown = (...turns: string[]) => read({ turns }).intents

test.each([
  'which network is cheapest for this?',
  'Which network is the cheapest?',
  'on which chain is this cheapest',
  'what is the cheapest network for this',
  'where is this cheapest?',
  'which l2 has the lowest fees',
  'Welches Netzwerk ist dafür am günstigsten?',
])('default: %s', (message) => {
  expect(shown(message)).toEqual([{ kind: 'show', topic: 'cheapest' }])
})

test.each([
  ['where is it cheapest to send 25 usdc?', 'send'],
  ['which network is cheapest for a swap', 'swap'],
  ['on which chain is lending usdc cheapest?', 'supply'],
  ['cheapest network to stake eth', 'stake'],
] as const)('default: %s asks about that', (message, act) => {
  expect(shown(message)).toEqual([{ kind: 'show', topic: 'cheapest', act }])
})

test.each([
  'swap 100 usdc for eth in the cheapest way',
  'send 25 usdc to alice.eth on the cheapest network',
  'how much is gas?',
  'what did I pay in fees?',
])('behavior: %s is something else', (message) => {
  for (const intent of shown(message)) expect(intent).not.toMatchObject({ topic: 'cheapest' })
})
