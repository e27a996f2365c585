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
  'Ok, now go ahead with the split',
  'now do the split',
  'done. now the split please',
  'go on with it',
  'carry on',
  'ok, continue please',
  'yes please go ahead',
])('default: “%s” is it too, once the permission is ended that was to be ended first', (turn) => {
  expect(after(turn)).toEqual([rebalance])
})

test.each(['go on with it', 'carry on', 'yes please go ahead'])(
  'edge: “%s” after anything else than that is not',
  (turn) => {
    const turns = ['rebalance to 60% eth and 40% usdc', 'swap 1 eth for usdc', turn]
    expect(read({ turns, done: 2 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
    const later = ['rebalance to 60% eth and 40% usdc', 'revoke usdc for aave', 'swap 1 eth for usdc', turn]
    expect(read({ turns: later, done: 3 }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
  },
)

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
  const again = ['rebalance to 60% eth and 40% usdc', 'revoke usdc for aave', 'carry on', 'carry on']
  expect(read({ turns: again, done: 3, over: [2, 3] }).intents).toEqual([{ kind: 'show', topic: 'plan' }])
})
