import { expect, test } from 'vitest'
import type { PastEnd, PastTurn } from '../model/PastConversation.ts'
import { writeAgain } from './writeAgain.ts'

const turn = (message: string, end: PastEnd = 'shown'): PastTurn => ({
  ...{ planId: message, askedAt: '', message, withheld: message === '', end, sentence: '', summary: null },
})
const again = (...turns: readonly PastTurn[]): readonly string[] =>
  writeAgain({ id: 'c', title: '', turns }, {}).turns.map((one) => one.again)

test('default: what says all of it by itself is written as it was', () => {
  expect(again(turn('swap 1 eth for usdc'), turn('what do i own', 'answer'))).toEqual([
    'swap 1 eth for usdc',
    'what do i own',
  ])
})

test('behavior: an answer to a question, and a change, become a sentence that says it all', () => {
  expect(again(turn('swap 1 eth', 'ask'), turn('usdc'), turn('make it 2'))).toEqual([
    'swap 1 eth',
    'swap 1 ETH for USDC',
    'swap 2 ETH for USDC',
  ])
})

test('behavior: what was over before is not taken into it', () => {
  const [, , last] = again(turn('swap 1 eth', 'ask'), turn('usdc', 'done'), turn('make it 2', 'ask'))
  expect(last).not.toContain('Swap 1')
})

test('behavior: what is not understood stays as it was written, and what was not kept stays empty', () => {
  expect(again(turn('swap 1 eth', 'ask'), turn('', 'refuse'), turn('blorp', 'ask'))).toEqual([
    'swap 1 eth',
    '',
    'blorp',
  ])
})
