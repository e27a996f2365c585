import { expect, test } from 'vitest'
import { read } from '../read.ts'

const shares = [{ kind: 'show', topic: 'term', term: 'share' }]

test.each([
  'wait i put 1000 and got 995? where did 5 go',
  'I put in 1000 USDC and only got 995. Where is the rest?',
  'i deposited 1,000 USDC but see only 995 shares',
  'why did i get 995 shares',
  'why do i have 995 shares and not 1000',
  'what are shares?',
])('default: “%s” is about shares, after a deposit and without', (turn) => {
  expect(read({ turns: [turn] }).intents).toEqual(shares)
  expect(read({ turns: ['put 1000 usdc into morpho', turn], done: 1 }).intents).toEqual(shares)
})

test.each([
  'i swapped 1000 and got 995, where did 5 go',
  'i put 1000 and got 995, put 5 more',
  'put 1000 and get 995 shares',
  'I put 1000 USDC into aave',
])('behavior: “%s” is something else', (turn) => {
  expect(read({ turns: [turn] }).intents).not.toEqual(shares)
})
