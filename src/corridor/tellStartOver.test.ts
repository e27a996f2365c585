import { expect, test } from 'vitest'
import { networkOf } from '../chain/networks/networkOf.ts'
import { practice } from '../chain/networks/practice.ts'
import { read } from '../intent/read.ts'
import { tellStartOver } from './tellStartOver.ts'

test('default: on the practice chain the money of the first day can be had again, by hand', () => {
  const told = tellStartOver(practice, false)
  expect(told).toMatchObject({ sentence: expect.stringContaining('Nothing was cleared'), page: 'portfolio' })
  // The rows of help are sentences to say, and these are none.
  expect(told.topic).not.toBe('help')
  expect(told.rows.map(({ label }) => label)).toEqual(['Conversation', 'Practice money'])
})

test('behavior: a plan that waits can be dropped, and real money has no first day', () => {
  const told = tellStartOver(networkOf(8453) ?? practice, true)
  expect(told.rows.map(({ label }) => label)).toEqual(['Conversation', 'Plan in hand', 'Real money'])
  expect(told).not.toHaveProperty('page')
})

test('behavior: no such wish is taken for an order, and what is in hand stays', () => {
  for (const wish of ['clear everything', 'wipe everything', 'start over', 'reset']) {
    expect(read({ turns: [wish] })).toMatchObject({ intents: [], refuse: 'out-of-scope' })
    expect(read({ turns: ['swap 1 eth for usdc', wish, 'make it 2'] }).intents).toMatchObject([
      { kind: 'swap', amount: { value: '2', unit: 'token' } },
    ])
  }
})
