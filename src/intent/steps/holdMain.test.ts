import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

describe('holdMain', () => {
  test.each([
    'earn something on about 1,000 dollars',
    'id like to earn something on about 1,000 dollars, nothing risky please',
    'put about 1000 dollars somewhere safe',
    'ok put about 1000 dollars in the safe one',
    'put like a grand to work',
    'invest about 1000 dollars',
    'park roughly 2k usd',
    'i want to make something on around $500',
    'want 2 make a bit on like 1k dollars',
    'send about 50 dollars to vitalik.eth',
    'borrow about 2000 dollars against my eth',
  ])('default: a sum that was said nearly is asked about with its coin: %s', (said) => {
    expect(read({ turns: [said] }).ask).toEqual(['amount', 'asset'])
  })

  test('behavior: what was said of the risk stays with the answer', () => {
    const turns = ['id like to earn something on about 1,000 dollars, nothing risky please', '1000 USDC']
    expect(read({ turns }).intents).toEqual([
      { kind: 'earn', asset: 'USDC', amount: { value: '1000', unit: 'token' }, objective: 'balanced', risk: 'low' },
    ])
  })

  test.each([
    'earn about 1000 dollars',
    'make about 1000 dollars with interest',
    'lend at least 8%',
    'lend usdc that pays at least 8%',
    'earn at least 500 dollars on my usdc',
  ])('behavior: what is to come of it is no amount that goes in: %s', (said) => {
    expect(read({ turns: [said] }).ask).toContain('action')
  })
})
