import { expect, test } from 'vitest'
import { wordNotKnown } from './wordNotKnown.ts'

const named = (...turns: string[]) => wordNotKnown({ turns, contacts: { alice: '0x1' } })

test.each([
  ['frobnicate my usdc', 'frobnicate'],
  ['Frobnicate 5 usdc', 'Frobnicate'],
  ['frobnicate', 'frobnicate'],
  ['send 5 usdc to alice frobnicate', 'frobnicate'],
  ['put 5 usdc in florp', 'florp'],
])('default: of “%s” it is %s', (turn, word) => {
  expect(named(turn)).toBe(word)
})

test.each(['florble the wug', 'asdf qwer 42 bananas', 'put 5', 'my car is black', '', '¿?', 'alice'])(
  'behavior: of “%s” it is no one word',
  (turn) => {
    expect(named(turn)).toBeNull()
  },
)

test('behavior: of several, the one without which the rest is understood', () => {
  // "nice" and "car" are no words of money, and harm nothing where they stand.
  expect(named('zzyzx 5 usdc to alice for the car')).toBe('zzyzx')
})

test('behavior: it is the last message that is looked at', () => {
  expect(named('frobnicate my usdc', 'put 5')).toBeNull()
})

test('behavior: what a stranger may have written is cut, and cannot turn a line round', () => {
  expect(named(`${'q'.repeat(500)} 5 usdc`)).toBe(`${'q'.repeat(40)}…`)
  expect(named('\u202efrob\u200bnicate\u0000 my usdc')).toBe('frobnicate')
})
