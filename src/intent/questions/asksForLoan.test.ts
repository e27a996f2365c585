import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const plan = 'borrow 200 dai'
const health = [{ kind: 'show', topic: 'health' }]

describe('asksForLoan', () => {
  test.each([
    'when does this get dangerous for me?',
    'what happens if i borrow too much?',
    'how much can i borrow safely',
    'i want to borrow a bit, how much can i borrow safely',
    'how much more can i borrow?',
    'how safe is my loan?',
    'when is my loan in danger',
    'is my loan at risk?',
    'when would i be liquidated?',
    'when will my collateral be sold?',
    'when do i lose my collateral?',
    'at what eth price do i lose it?',
    'at what eth price do they take it off me?',
    'when would they take my eth?',
    'at what price of eth would i be liquidated?',
    'how far can eth fall before i lose it?',
    'how low can eth go before they sell my collateral',
  ])('is answered from the loan, whatever is in hand, and makes no plan: %s', (asked) => {
    expect(read({ turns: [asked] }).intents).toEqual(health)
    expect(read({ turns: [plan, asked] }).intents).toEqual(health)
  })

  test('behavior: what is to be done stays a wish', () => {
    for (const asked of [
      'borrow 200 dai safely against my eth',
      'i want to borrow 200 dai',
      'repay my loan when it is dangerous',
    ])
      expect(read({ turns: [asked] }).intents).not.toEqual(health)
  })
})
