import { expect, test } from 'vitest'
import { read } from '../read.ts'

const plan = [{ kind: 'show', topic: 'plan' }]

test.each([
  ...['let me see it again', 'ok show me the plan', 'take me back to the plan', 'where is the plan'],
  'wait',
  'hold on a sec',
  'hmm, let me think',
  'cheaper?',
  'too expensive',
  'is there a cheaper way',
])('lookAgain: “%s” shows the plan once more, and it stays in hand', (turn) => {
  expect(read({ turns: ['swap 1 eth for usdc', turn], contacts: {} }).intents).toEqual(plan)
  expect(read({ turns: ['swap 1 eth for usdc', turn, 'make it 2'], contacts: {} }).intents).toMatchObject([
    { amount: { value: '2' } },
  ])
  if (!turn.includes('plan')) expect(read({ turns: [turn], contacts: {} }).intents).not.toEqual(plan)
})

test.each(['get it back', 'bring it back', 'take it out again'])('behavior: “%s” is no wish to see it', (turn) => {
  expect(read({ turns: ['put 100 usdc in aave', turn], contacts: {} }).intents).not.toEqual(plan)
})
