import { expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  alice: '0x52908400098527886E0F7030069857D2E4169EE7',
  bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
}
const open = ['send 50 usdc', 'earn something safe', 'swap 100 dollars into ether', 'rebalance my money', 'set a limit']
const leads = [
  'No, I mean ',
  'no, i meant ',
  'not that. ',
  'sorry, I meant ',
  'what I meant was ',
  'wait, not what I asked: ',
  'Actually, ',
]
const orders = ['put 200 usdc into aave', 'send 20 usdc to bob', 'rebalance to 60% eth and 40% usdc', 'stake 0.5 eth']

test.each(leads)('default: “%s” and a whole order take the place of what is asked', (lead) => {
  for (const order of orders) {
    const alone = read({ turns: [order], contacts })
    expect(alone.intents).toHaveLength(1)
    for (const before of open) expect(read({ turns: [before, lead + order], contacts })).toEqual(alone)
  }
})

test('behavior: so do shares of which the dollar coin is asked next', () => {
  const turns = ['earn something safe', 'No, I mean split my money 70% ether and 30% dollars']
  expect(read({ turns }).ask).toEqual(['targets'])
  expect(read({ turns: [...turns, 'stablecoins'] }).intents).toEqual([
    {
      kind: 'rebalance',
      targets: [
        { asset: 'ETH', percent: '70' },
        { asset: 'stablecoin', percent: '30' },
      ],
    },
  ])
})

test.each([
  ['send 50 usdc', 'No, I mean to nobody'],
  ['send 50 usdc', 'not that. do not send 20 usdc to bob'],
  ['send 50 usdc', 'I said I never want to send 20 usdc to bob'],
  ['swap 100 dollars into ether', 'not that'],
  ['swap 100 dollars into ether', 'I meant what I said'],
])('edge: after “%s”, “%s” orders nothing', (before, turn) => {
  const acts = read({ turns: [before, turn], contacts }).intents.filter(
    ({ kind }) => kind !== 'show' && kind !== 'cancel',
  )
  expect(acts).toEqual([])
})

test('edge: what completes the question is an answer to it', () => {
  expect(read({ turns: ['send 50 usdc', 'no, I mean to bob'], contacts }).intents).toEqual([
    { kind: 'send', asset: 'USDC', amount: { value: '50', unit: 'token' }, to: 'bob' },
  ])
})
