import { expect, test } from 'vitest'
import { read } from '../read.ts'

test.each([
  'how do i save my brothers address',
  'how do I save my brother’s address?',
  'where can i store my friends address',
  'can i save an address here',
  'how can i add an address',
  'save my moms address',
  'where do i keep my sisters address for later',
  'how to remember someones address',
  'i want to save my landlords address',
])('default: the address book is asked for: %s', (turn) => {
  expect(read({ turns: [turn] }).intents).toEqual([{ kind: 'show', topic: 'contacts' }])
})

test.each([
  'send 5 usdc to my brothers address',
  'save my usdc',
  'what is my address',
  'add 5 usdc to my brothers address',
  'keep my money at this address',
])('behavior: and here it is not: %s', (turn) => {
  expect(read({ turns: [turn] }).intents).not.toContainEqual({ kind: 'show', topic: 'contacts' })
})
