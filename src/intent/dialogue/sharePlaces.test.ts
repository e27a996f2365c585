import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns, contacts: { bob: '0x52908400098527886e0f7030069857d2e4169ee7' } })
const into = (protocol: string, amount: object | string) => ({ kind: 'supply', asset: 'USDC', amount, protocol })
const tokens = (value: string) => ({ value, unit: 'token' })

describe('sharePlaces', () => {
  test.each([
    ['split 1000 usdc between aave and morpho', '500', '500'],
    ['split 1000 usdc equally between aave and morpho', '500', '500'],
    ['divide 1,000.10 usdc between aave & morpho please', '500.05', '500.05'],
    ['put 1000 usdc in aave and morpho, 70/30', '700', '300'],
    ['put 1000 usdc 50/50 in aave and morpho', '500', '500'],
    ['put 1000 usdc half in aave, half in morpho', '500', '500'],
    ['put 1000 usdc half in aave and the rest in morpho', '500', '500'],
    ['can you put 1000 usdc 30% in aave and 70% in morpho', '300', '700'],
  ])('default: “%s” puts the shares of a figure into the places', (turn, one, two) => {
    expect(said(turn).intents).toEqual([into('aave', tokens(one)), into('morpho', tokens(two))])
  })

  test.each([
    ['put half my usdc in aave and half in morpho', '50', '50'],
    ['put half my usdc in aave and the rest in morpho', '50', '50'],
    ['put a third of my usdc into aave and the other two thirds into morpho', '33.33', '66.67'],
    ['put 30% of my usdc in aave and 70% in morpho', '30', '70'],
    ['split all my usdc between aave and morpho', '50', '50'],
    ['split half my usdc between aave and morpho', '25', '25'],
  ])('a share of what is held: “%s” is shares of it, each of what there was before', (turn, one, two) => {
    expect(said(turn).intents).toEqual([into('aave', { percent: one }), into('morpho', { percent: two })])
  })

  test('three places: the parts add up to the figure', () => {
    expect(said('spread 1000 usdc over aave, morpho and spark').intents).toEqual([
      into('aave', tokens('333.4')),
      into('morpho', tokens('333.3')),
      into('spark', tokens('333.3')),
    ])
  })

  test.each(['half in aave half in morpho', 'put half in aave and half in morpho', 'split it between aave and morpho'])(
    'a plan in hand: “%s” divides its money',
    (turn) => {
      for (const plan of ['earn on 1000 usdc', 'put 1000 usdc in spark'])
        expect(said(plan, turn).intents).toEqual([into('aave', tokens('500')), into('morpho', tokens('500'))])
    },
  )

  test.each([
    ['nothing is in hand', 'put half in aave half in morpho'],
    ['shares that are no whole', 'put 1000 usdc in aave and morpho, 70/40'],
    ['one place twice', 'put 1000 usdc half in aave half in aave'],
    ['no place', 'put half my usdc in aave and half in eth'],
    ['a person', 'split 1000 usdc between aave and bob'],
    ['no amount', 'split my usdc between aave and morpho'],
    ['where nothing is lent', 'split 1000 usdc between aave and lido'],
    ['no token', 'split $1000 between aave and morpho'],
    ['no shares', 'put 1000 usdc in aave and morpho'],
    ['a condition', 'split 1000 usdc between aave and morpho when eth is under 2000'],
    ['a no', "don't split 1000 usdc between aave and morpho"],
    ['coins that are named like places', '60/40 aave and morpho'],
  ])('%s: “%s” is asked about', (_, turn) => {
    expect(said(turn).intents).toEqual([])
  })

  test('a place that is a coin too, after a plan: it is not the coin that is to be put in', () => {
    for (const turn of ['half in morpho', 'put half in morpho', 'make it half in morpho']) {
      expect(said('earn on 1000 usdc', turn).intents).toEqual([])
      // Of what goes into a named place: the other half stays what it was.
      const half = { kind: 'supply', asset: 'USDC', amount: { value: '500', unit: 'token' } }
      const both = [
        { ...half, protocol: 'aave' },
        { ...half, protocol: 'morpho' },
      ]
      expect(said('put 1000 usdc in aave', turn).intents).toEqual(both)
      expect(said('put 1000 usdc in aave', turn, '500').intents).toEqual([])
    }
  })
})

test.each([
  'split 1000 dollars between aave and morpho',
  'split $1000 between aave and morpho',
  'split 1000 between aave and morpho',
])('sharePlaces: “%s” asks for the coin once, and puts it into both', (turn) => {
  expect(read({ turns: [turn] }).ask).toEqual(['asset'])
  for (const answer of ['usdc', 'dai please', 'use usdc']) {
    const asset = answer.includes('dai') ? 'DAI' : 'USDC'
    const amount = { value: '500', unit: 'token' }
    expect(read({ turns: [turn, answer] }).intents).toMatchObject([
      { kind: 'supply', protocol: 'aave', asset, amount },
      { kind: 'supply', protocol: 'morpho', asset, amount },
    ])
  }
})

test.each([
  'split 500 usdc between aave and the steady vault',
  'split 500 usdc between aave and the steady usdc vault please',
  'put 500 usdc half in aave and half in the steady vault',
])('sharePlaces: “%s” goes into a vault of several words too', (turn) => {
  const half = { asset: 'USDC', amount: { value: '250', unit: 'token' } }
  expect(read({ turns: [turn] }).intents).toMatchObject([
    { kind: 'supply', protocol: 'aave', ...half },
    { kind: 'earn', protocols: ['Steady USDC Vault'], ...half },
  ])
})

test.each([
  'the grumpy vault',
  'the vault',
  'the steady vault somewhere',
  'bob the steady vault',
  'my steady vault',
  'a steady vault',
])('sharePlaces: “%s” is no place that is known, and is asked about', (place) => {
  expect(read({ turns: [`split 500 usdc between aave and ${place}`] }).intents).toEqual([])
})
