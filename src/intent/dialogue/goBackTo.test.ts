import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const after = (turn: string, done = 2) =>
  read({ turns: ['rebalance to 60% eth and 40% usdc', 'revoke usdc for aave', turn], done, contacts }).intents

const rebalance = {
  kind: 'rebalance',
  targets: [
    { asset: 'ETH', percent: '60' },
    { asset: 'USDC', percent: '40' },
  ],
}

test.each([
  'now go back to that sixty forty thing please',
  'ok now do the 60/40 thing',
  'please continue with the division of my money',
  'carry on with the rebalancing',
  'back to what i asked for before',
  "ok, let's go on with the first plan",
])('default: “%s” is what another plan took the place of', (turn) => {
  expect(after(turn)).toEqual([rebalance])
  expect(after(turn, 0)).toEqual([rebalance])
})

test.each([
  'go back to the 50/50 thing',
  'continue with the payment',
  'do the thing',
  'go back',
  'do it',
  'make that 500',
])('edge: “%s” is not', (turn) => {
  expect(after(turn)).not.toEqual([rebalance])
})

test('edge: nothing comes back that was done', () => {
  const turns = ['rebalance to 60% eth and 40% usdc', 'revoke usdc for aave', 'now do the 60/40 thing']
  expect(read({ turns, done: 1 }).intents).toEqual([])
})
