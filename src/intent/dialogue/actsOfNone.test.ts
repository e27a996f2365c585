import { expect, test } from 'vitest'
import { read } from '../read.ts'

const acts = (...turns: string[]) => read({ turns }).intents.filter(({ kind }) => kind !== 'show')

test.each([
  'do you collect statistics',
  'do i have to pay back the loan',
  'when do i have to repay the loan',
  'did you swap all my eth for usdc',
  'why did you withdraw all my usdc from aave',
  'how do i withdraw all my usdc from aave',
  'who can send all my usdc to bob',
])('default: “%s” does nothing', (turn) => {
  expect(acts(turn)).toEqual([])
  expect(acts('borrow 100 usdc against my eth on aave', turn)).toEqual([])
})

test.each([
  ['is it possible to withdraw all my usdc from aave', 'withdraw'],
  ['can you withdraw all my usdc from aave', 'withdraw'],
  ['would you swap all my eth for usdc', 'swap'],
])('behavior: “%s” is an order', (turn, kind) => {
  expect(acts(turn)).toMatchObject([{ kind }])
})
