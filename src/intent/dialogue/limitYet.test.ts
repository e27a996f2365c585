import { expect, test } from 'vitest'
import { read } from '../read.ts'

const limits = [{ kind: 'show', topic: 'limits' }]
const raised = ['never more than 500 a day', 'raise it to 900']

test.each([
  'did it go up yet',
  'is it active now?',
  'when does it go up',
  'has it changed',
  'how long do i have to wait',
])('limitYet: “%s”, right after a raise, asks for the limits', (turn) => {
  expect(read({ turns: [...raised, turn], done: 0 }).intents).toEqual(limits)
  expect(read({ turns: [...raised, turn], done: 2 }).intents).toEqual(limits)
  expect(read({ turns: ['swap 1 eth for usdc', turn], done: 0 }).intents).not.toEqual(limits)
})
