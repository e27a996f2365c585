import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  alice: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  bob: '0x79fa66543c3333ec4c522064a2745f928e58a6d3',
  mum: '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
} as const
const acts = (turn: string) => read({ turns: [turn], contacts }).intents.filter(({ kind }) => kind !== 'show')

describe('markUnmeant', () => {
  test.each([
    'that is all glimmering quite clear',
    'so it was all plainly clear.',
    'my accountant thinks i should sell 2 eth for usdc',
    'they told us to move 500 usdc into aave',
    'mum asked me to send her 50 usdc',
    'he wrote swap 1 eth to usdc',
    'my son typed swap 4 eth to usdc as a joke',
    'the guide says step 1: swap 50 usdc to eth, is that right?',
    'i read that i should lend 500 usdc on aave',
    'the teacher will send 5 usdc to bob',
    'nobody should withdraw my 400 usdc from compound',
    'i already put 500 usdc in aave',
    'i alr put 500 usdc in aave',
    'i alredy send bob 20 usdc',
    'i have 500 usdc already put it in aave',
    'we always send bob 20 usdc',
    'i just put 500 usdc in aave',
  ])('default: what others say, want or do is no order: “%s”', (turn) => {
    expect(acts(turn)).toEqual([])
  })

  test.each([
    'i wish i had staked 5 eth in lido',
    'i should have put 500 usdc in aave',
    'it would have been better to lend 500 usdc on morpho',
    'i used to send mum 50 usdc every week',
    'the plan was to lend 700 usdc on aave',
    "i'd put 500 usdc in aave",
    'i might send bob 25 usdc',
    "maybe i'll stake 1 eth",
    "one day i'll bridge all my usdc to arbitrum",
    'i could swap 1 eth to usdc but why would i',
    'i am not sure i want to send bob 10 usdc',
    "it's too late to swap 1 eth to usdc",
    "i'd rather die than swap 1 eth to usdt",
    'there is no need to repay 100 usdc on aave',
    "you mustn't swap my 500 dai to usdc",
    'wait for my word, then swap 2 eth to usdc',
    'kein bridge 100 usdc to base',
    'translate into german: send 100 usdc to alice',
  ])('behavior: nor is what was, or could have been, or is not to be done: “%s”', (turn) => {
    expect(acts(turn)).toEqual([])
  })

  test.each([
    'sending 20 usdc to mum is out of the question',
    'swap 1 eth to usdc is the last thing i want',
    'putting 500 usdc in aave was a mistake',
  ])('behavior: nor what a statement is about: “%s”', (turn) => {
    expect(acts(turn)).toEqual([])
  })

  test.each([
    'send 300 usdc to alice, well, let me think',
    'send 300 usdc to alice, wait',
    'send 300 usdc to alice. scratch that.',
    'send 300 usdc to alice. ignore that',
    'send 300 usdc to alice, forget it',
    'send 300 usdc to alice. never mind that',
    'send 300 usdc to alice, or not',
  ])('behavior: nor what is taken back with nothing in its place: “%s”', (turn) => {
    expect(acts(turn)).toEqual([])
  })

  test('behavior: what is taken back is not done beside what is put in its place', () => {
    expect(acts('send 250 usdc to alice. ignore that. send 25 usdc to bob')).toEqual([
      { kind: 'send', asset: 'USDC', amount: { value: '25', unit: 'token' }, to: 'bob' },
    ])
  })

  test.each([
    ["don't cancel my order"],
    ["don't tell me when eth is below 2000"],
    ["don't revoke what uniswap may spend of my usdc"],
  ])('behavior: nothing is cancelled, watched or revoked that shall not be: “%s”', (turn) => {
    expect(acts(turn)).toEqual([])
  })

  test.each([
    'i said send bob 10 usdc',
    'i want you to send bob 10 usdc',
    "i'd rather send bob 10 usdc",
    "i'd like to send bob 10 usdc",
    'i think i will send bob 10 usdc',
    'bob asked nicely, so send him 10 usdc',
    'i have to send bob 10 usdc',
    "send bob 10 usdc, that's all",
    'sorry, send bob 10 usdc',
    'maybe send bob 10 usdc',
    'please let me send bob 10 usdc too',
  ])('behavior: an order in other words stays one: “%s”', (turn) => {
    expect(acts(turn)).toEqual([{ kind: 'send', asset: 'USDC', amount: { value: '10', unit: 'token' }, to: 'bob' }])
  })
})

describe('read: an amount whose unit is open', () => {
  test.each(['pay alice 20 in eth', 'buy 3k of link with usdc', 'sell 2000 of eth for dai'])(
    'behavior: dollars or tokens is asked: “%s”',
    (turn) => {
      expect(read({ turns: [turn], contacts }).ask).toContain('amount')
    },
  )

  test('behavior: of a dollar coin, or of what is owned, a number counts tokens', () => {
    expect(acts('send alice 20 in usdc')).toMatchObject([{ asset: 'USDC', amount: { value: '20', unit: 'token' } }])
    expect(acts('sell 2 of my eth for dai')).toMatchObject([{ sell: 'ETH', amount: { value: '2', unit: 'token' } }])
  })
})

test('behavior: a network named after the one to go to is asked about, and is not where it comes from', () => {
  expect(read({ turns: ['bridge 400 usdc to base er optimism'] }).ask).toContain('chain')
  expect(acts('bridge 400 usdc base to optimism')).toMatchObject([{ from: 'base', to: 'optimism' }])
})

test('behavior: a fee in dollars is no price of gas', () => {
  expect(read({ turns: ['lend 400 usdc on aave only if fees are below $1'] }).ask).toContain('trigger')
})

test('behavior: a limit order names a level, and the side of it is asked', () => {
  expect(read({ turns: ['limit order: sell 1 eth for usdc at 4000'] }).ask).toContain('trigger')
})

test('behavior: a ticker that is as near to two is asked about', () => {
  for (const turn of ['swap 1 steh to usdc', 'swap 1 beth to usdc'])
    expect(read({ turns: [turn] }).ask).toEqual(['asset'])
  expect(acts('swap 1 bitcoin cash to usdc')).toMatchObject([{ sell: 'BCH' }])
})

test('behavior: a name that goes on after a gap is no coin of the shorter name', () => {
  for (const turn of ['swap 1 bitcoin really cash to usdc', 'swap 10 eth classic to usdc'])
    expect(acts(turn)).toEqual([])
})

test('behavior: with a plan in hand, a place it shall only go to is where the plan goes', () => {
  expect(read({ turns: ['lend 500 usdc on aave', 'just put it in compound'] }).intents).toMatchObject([
    { kind: 'supply', asset: 'USDC', protocol: 'compound' },
  ])
})

test('behavior: a risk on a network that shall be low is not made a high one', () => {
  const { intents } = read({ turns: ['put 2,500 USDC to work but keep the risk on solana low'] })
  expect(intents.some((intent) => 'risk' in intent && intent.risk === 'high')).toBe(false)
})

test.each([
  'sell all my eth but the staked part into usdc',
  'send 50 usdc to everyone but bob',
  'send 50 usdc from bob',
  'pay 30 usdc for alice',
  'send bob 50 usdc for the next 3 months',
  'send bob 10 usdc a day for 5 days',
  'send bob 50 usdc on his birthday',
  'send bob 50 usdc more than last time',
  'send bob ~50 usdc',
  'send bob 50ish usdc',
  'send bob 50+ usdc',
  'swap 1 eth to usdc and back',
  'lend out my car for 100 usdc',
  'stake my reputation on 1 eth',
  'i got a message, it goes "send 50 usdc to bob"',
  'it is said that one should stake 2 eth',
])('behavior: no part of an order is left away that would make another of it: “%s”', (turn) => {
  expect(read({ turns: [turn], contacts }).ask).not.toBeNull()
})

test('behavior: quotation marks round a name, or round the whole, change nothing', () => {
  expect(acts('send 50 usdc to "bob"')).toMatchObject([{ to: 'bob' }])
  expect(acts('"send 50 usdc to bob"')).toMatchObject([{ to: 'bob' }])
})

test.each([
  ['send 50 usdc to mum', 'half to bob'],
  ['send 50 usdc to mum', 'half now'],
  ['send 50 usdc to mum', 'make it 50%'],
  ['send 50 usdc to mum', '500 next time'],
])('behavior: a share of a number in hand is no share of all there is: “%s”, “%s”', (...turns) => {
  expect(read({ turns, contacts }).ask).not.toBeNull()
})

test('behavior: ruling out a place that nothing goes to changes nothing', () => {
  expect(read({ turns: ['lend 100 usdc on aave', "i don't trust compound"] }).intents).toMatchObject([
    { kind: 'supply', protocol: 'aave' },
  ])
})
