import { expect, test } from 'vitest'
import { read } from './read.ts'

test('behavior: what the step before yields is asked where no step is before', () => {
  const open = 'there is meant to be 1000 usdc on it'
  const { intents, ask } = read({ turns: [open, 'put it to work somewhere boring'] })
  expect(intents).toEqual([])
  expect(ask).toEqual(['amount'])
  const counted = read({ turns: [open, 'put it to work somewhere boring', '500'] }).intents
  expect(counted).toMatchObject([{ kind: 'earn', asset: 'USDC', amount: { value: '500', unit: 'token' } }])
})

test('default: after a step that yields something it is that', () => {
  const { intents } = read({ turns: ['swap 1 eth for usdc, then put it to work'] })
  expect(intents).toMatchObject([{ kind: 'swap' }, { kind: 'earn', asset: 'USDC', amount: 'previous' }])
})
