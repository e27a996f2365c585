import { describe, expect, test } from 'vitest'
import { read, readWithSources } from './read.ts'

const address = '0x79fa66543c3333ec4c522064a2745f928e58a6d3'
const contacts = { alice: address, bob: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }
const one = (...turns: string[]) => read({ turns, contacts })
const acts = (...turns: string[]) => one(...turns).intents
const token = (value: string) => ({ value, unit: 'token' as const })
const usd = (value: string) => ({ value, unit: 'usd' as const })

describe('read', () => {
  test('default', () => {
    expect(one('swap 1 ETH for USDC')).toEqual({
      intents: [{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount: token('1'), exact: 'sell' }],
      ask: null,
      refuse: null,
    })
  })

  test('behavior: what is one’s own and is to come back is taken out, and not bought', () => {
    for (const said of ['now give me my eth back', 'give me back my eth', 'get my eth back']) {
      expect(one(said).ask).toEqual(['amount'])
      expect(acts(said, 'half')).toEqual([{ kind: 'withdraw', asset: 'ETH', amount: { percent: '50' } }])
    }
    expect(acts('give me all my usdc back')).toEqual([{ kind: 'withdraw', asset: 'USDC', amount: 'all' }])
    expect(acts('get me 1 eth back for usdc')).not.toMatchObject([{ kind: 'withdraw' }])
    expect(acts('give my 10 usdc back to bob')).not.toMatchObject([{ kind: 'withdraw' }])
  })

  test.each([
    [
      'Put 1000 USDC into the safest place with the highest yield',
      { kind: 'earn', asset: 'USDC', amount: token('1000'), objective: 'balanced' },
    ],
    ['supply 500 USDC to aave', { kind: 'supply', asset: 'USDC', amount: token('500'), protocol: 'aave' }],
    ['withdraw all my USDC from aave', { kind: 'withdraw', asset: 'USDC', amount: 'all', protocol: 'aave' }],
    [`send 25 USDC to ${address}`, { kind: 'send', asset: 'USDC', amount: token('25'), to: address }],
    [
      'convert $1000 of ETH into the highest-yielding stablecoin position',
      { kind: 'earn', asset: 'ETH', amount: usd('1000'), into: 'stablecoin', objective: 'yield' },
    ],
    ['show my portfolio', { kind: 'show', topic: 'portfolio' }],
    ["what's my usdc balance", { kind: 'show', topic: 'balance', asset: 'USDC' }],
    ['show yields', { kind: 'show', topic: 'yields' }],
    ['show history', { kind: 'show', topic: 'history' }],
    ['yes', { kind: 'show', topic: 'plan' }],
    ['do it', { kind: 'show', topic: 'plan' }],
    ['buy $500 of ETH with USDC', { kind: 'swap', sell: 'USDC', buy: 'ETH', amount: usd('500'), exact: 'buy' }],
    ['get me 2 ETH using dai', { kind: 'swap', sell: 'DAI', buy: 'ETH', amount: token('2'), exact: 'buy' }],
    [
      'bridge all my usdc from arbitrum to base',
      { kind: 'bridge', asset: 'USDC', amount: 'all', from: 'arbitrum', to: 'base' },
    ],
    ['send 50 usdc to alice', { kind: 'send', asset: 'USDC', amount: token('50'), to: 'alice' }],
    ['pay off my dai loan', { kind: 'repay', asset: 'DAI', amount: 'all' }],
    ['put 2 eth in lido', { kind: 'stake', asset: 'ETH', amount: token('2'), protocol: 'lido' }],
    ['remove my weekly limit', { kind: 'limit', per: 'week', usd: 'none' }],
    ['never mind', { kind: 'cancel', what: 'plan' }],
    ['how am i doing', { kind: 'show', topic: 'portfolio' }],
  ])('behavior: %s', (turn, intent) => {
    expect(acts(turn)).toEqual([intent])
  })

  test.each([
    ['', ['action']],
    ['   ', ['action']],
    ['put this $1,000 into the safest place with the highest yield', ['asset']],
    ['ape 2.5k into eth', ['asset']],
    ['send alice some usdc', ['amount']],
    ['move everything to base', ['asset']],
    ['1.500 usdc to eth', ['amount']],
    ['500 usdc aave', ['action']],
    ['send 5 usdc to carol', ['to']],
    ['send 5 usdc to alcie', ['to']],
    ['swap 5 usdct to eth', ['asset']],
    ['send 1٢ usdc to bob', ['amount']],
    ['swap 5 USD\u0421 to eth', ['asset']],
    ['send 5 usdc to alice on friday', ['trigger']],
    ['swap about 5 eth to usdc', ['amount']],
    ['swap half eth to usdc', ['amount']],
    ['swap -5 eth to usdc', ['amount']],
    ['swap 0 eth to usdc', ['amount']],
    ['swap 150% of my eth to usdc', ['amount']],
  ])('behavior: %j asks for %j', (turn, ask) => {
    expect(one(turn)).toEqual({ intents: [], ask, refuse: null })
  })

  test.each([
    ["what's my seed phrase", 'secret'],
    ['double my money by friday, guaranteed', 'promise'],
    ['skip the simulation and just send it', 'bypass'],
    ['write me a poem about cats', 'out-of-scope'],
    ['asdf qwer', 'out-of-scope'],
  ])('behavior: %s is refused', (turn, refuse) => {
    expect(one(turn)).toEqual({ intents: [], ask: null, refuse })
  })

  test('behavior: steps take what the step before yields', () => {
    expect(acts('swap half my eth for usdc then lend it on aave')).toEqual([
      { kind: 'swap', sell: 'ETH', buy: 'USDC', amount: { percent: '50' }, exact: 'sell' },
      { kind: 'supply', asset: 'USDC', amount: 'previous', protocol: 'aave' },
    ])
  })

  test('behavior: a trigger makes a standing order', () => {
    expect(acts('keep me at 60/40 eth/usdc, fix it when it drifts more than 5%')).toEqual([
      {
        kind: 'order',
        when: { drift: { above: '5' } },
        // biome-ignore lint/suspicious/noThenProperty: a word of the contract; nothing awaits an intent
        then: [
          {
            kind: 'rebalance',
            targets: [
              { asset: 'ETH', percent: '60' },
              { asset: 'USDC', percent: '40' },
            ],
          },
        ],
      },
    ])
    expect(acts('pay back my debt if my health factor goes under 1.4')).toEqual([
      {
        kind: 'order',
        when: { healthFactor: { below: '1.4' } },
        // biome-ignore lint/suspicious/noThenProperty: a word of the contract; nothing awaits an intent
        then: [{ kind: 'repay', asset: 'any', amount: 'all' }],
      },
    ])
  })

  test('behavior: what is taken back in the same breath is gone', () => {
    expect(acts('send 50, no wait, 80 usdc to alice')).toEqual([
      { kind: 'send', asset: 'USDC', amount: token('80'), to: 'alice' },
    ])
    expect(acts("don't sell my link, swap 5 dai to eth")).toEqual([
      { kind: 'swap', sell: 'DAI', buy: 'ETH', amount: token('5'), exact: 'sell' },
    ])
  })

  test('behavior: one open step makes the whole a question', () => {
    expect(one('swap 1 eth to usdc and send some of it to bob').ask).toEqual(['amount'])
    expect(one('swap 1 eth to usdc, and florp the zorb').intents).toEqual([])
  })
})

describe('read: a conversation', () => {
  test('default: a changed value gives the whole intent again', () => {
    expect(acts('lend 1000 usdc on aave', 'make it 500 instead', 'use dai')).toEqual([
      { kind: 'supply', asset: 'DAI', amount: token('500'), protocol: 'aave' },
    ])
  })

  test('behavior: an answer fills what was asked for', () => {
    expect(acts('put this $1,000 into the safest place', 'usdc')).toEqual([
      { kind: 'earn', asset: 'USDC', amount: token('1000'), objective: 'safety' },
    ])
    expect(acts('send 5 usdc to carol', 'i mean bob')).toEqual([
      { kind: 'send', asset: 'USDC', amount: token('5'), to: 'bob' },
    ])
  })

  test('behavior: which side of a swap a new asset is must be said', () => {
    expect(acts('swap 1 eth to usdc', 'to dai instead')).toMatchObject([{ sell: 'ETH', buy: 'DAI' }])
    expect(one('swap 1 eth to usdc', 'make it dai').ask).toEqual(['asset'])
  })

  test('behavior: what is over is done again, not changed', () => {
    expect(read({ turns: ['swap 1 ETH for USDC', 'make it 0.5'], done: 1 }).ask).toEqual(['action'])
    expect(read({ turns: ['swap 1 ETH for USDC', 'again'], done: 1 }).intents).toMatchObject([
      { kind: 'swap', amount: token('1') },
    ])
    expect(read({ turns: ['swap 1 ETH for USDC', 'did it go through'], done: 1 }).intents).toEqual([
      { kind: 'show', topic: 'history' },
    ])
  })

  test('behavior: a later step follows when an earlier one changes', () => {
    expect(acts('swap 1 eth to usdc then lend it on aave', 'swap to dai instead')).not.toMatchObject([
      { buy: 'DAI' },
      { asset: 'USDC' },
    ])
  })
})

describe('readWithSources', () => {
  test('default: each value has the words it came from', () => {
    const turns = ['swap 200 dai to eth', 'double it']
    const { reading, sources } = readWithSources({ turns })
    expect(reading.intents).toMatchObject([{ amount: token('400') }])
    const amount = sources.find(({ slot }) => slot === 'amount')
    expect(amount?.by).toBe('double')
    expect(amount?.from.map(({ turn, start, end }) => turns[turn]?.slice(start, end))).toEqual(['200 dai', 'double it'])
  })
})
