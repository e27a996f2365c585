import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const contacts = { bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D' }
const said = (...turns: string[]) => read({ turns, contacts })
const token = (value: string) => ({ value, unit: 'token' })

describe('ways to open a conversation', () => {
  const loan = { kind: 'borrow', asset: 'USDC', amount: token('500'), collateral: 'WBTC' }
  test.each([
    'lemme borrow 500 usdc off my wbtc',
    'borrow 500 usdc, collateral is my wbtc',
    'borrow 500 usdc, my bitcoin will be the collateral',
    'i take credit of 500 usdc, guarantee is my wbtc',
  ])('behavior: “%s” says what stands against a loan', (turn) => {
    expect(said(turn).intents).toEqual([loan])
  })

  test.each([
    ['borrow 500 usdc off bob', { ask: ['to'] }],
    ['borrow 500 usdc off my 2 wbtc', { ask: ['action'] }],
    ['give me a return, guarantee is my right', { refuse: 'promise' }],
    ['double my money, guaranteed', { refuse: 'promise' }],
  ])('behavior: “%s” says nothing of the kind', (turn, reading) => {
    expect(said(turn)).toMatchObject({ intents: [], ...reading })
  })

  test.each([
    ['sell 3 eth into usdc, max slip 30bps', '0.3'],
    ['sell 3 eth into usdc with 50 basis points slippage', '0.5'],
    ['sell 3 eth into usdc, slippage 12.5 bips', '0.125'],
  ])('behavior: “%s” counts hundredths of a percent', (turn, maxSlippagePercent) => {
    expect(said(turn).intents).toMatchObject([{ kind: 'swap', amount: token('3'), maxSlippagePercent }])
  })

  test('behavior: dollars are no hundredths of a percent', () => {
    expect(said('send $30 bps of my eth to bob').intents).toEqual([])
  })

  test('behavior: so much worth, under a price that is watched, is of what is watched; else it is asked of what', () => {
    const [order] = said('if eth prints under 2200 buy 1000 usdc worth').intents
    expect(order).toMatchObject({ kind: 'order', when: { price: { asset: 'ETH', below: '2200' } } })
    expect(order?.kind === 'order' && order.then).toMatchObject([{ sell: 'USDC', buy: 'ETH', exact: 'sell' }])
    expect(said('buy 1000 usdc worth').ask).toEqual(['asset'])
  })

  test.each([
    ['tell me which apps can touch my tokens', 'approvals'],
    ['which programs are still allowed to move my dai', 'approvals'],
    ["what did i approve? i'm worried about scams", 'approvals'],
    ['my aave loan makes me nervous, am i ok', 'health'],
    ["i'm a bit worried about my loan", 'health'],
  ])('behavior: “%s” asks for %s', (turn, topic) => {
    expect(said(turn).intents).toEqual([{ kind: 'show', topic }])
  })

  test.each(['my dad makes me nervous, am i ok', 'which apps can i use', 'which apps are fun'])(
    'behavior: “%s” asks for nothing of the kind',
    (turn) => {
      expect(said(turn).refuse).toBe('out-of-scope')
    },
  )
})

describe('a coin that is said to be had', () => {
  const safe = { kind: 'earn', asset: 'USDC', amount: token('100'), objective: 'safety' }
  test.each([
    ['is it really safe to put money in here? i have 900 usdc', 'ok... just put 100 of it somewhere super safe first'],
    ["i've got about 900 usdc", 'put 100 of it somewhere safe'],
  ])('behavior: after “%s”, “%s” is of that coin', (...turns) => {
    expect(said(...turns).intents).toEqual([safe])
  })

  test.each([
    ['i have 900 usdc', 'put half of it somewhere safe'],
    ['i have 900 usdc', 'buy 1'],
    ['i have 900 usdc and i have 3 eth', 'put 100 of it somewhere safe'],
    ['bob has 900 usdc', 'put 100 of it somewhere safe'],
  ])('behavior: after “%s”, “%s” is asked about', (...turns) => {
    expect(said(...turns).ask).toEqual(['asset'])
  })
})
