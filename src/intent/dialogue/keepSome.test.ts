import { describe, expect, test } from 'vitest'
import { read, readWithSources } from '../read.ts'

const contacts = { bob: '0x52908400098527886e0f7030069857d2e4169ee7' }
const said = (first: string, ...turns: string[]) => read({ turns: [first, ...turns], contacts })
const left = (value: string) => ({ allBut: { value, unit: 'token' } })
const sale = 'sell all my eth for usdc'

describe('keepSome', () => {
  test.each([
    ['keep 1', left('1')],
    ['but leave me 0.5 eth please', left('0.5')],
    ['actually, keep back 2 of it for gas', left('2')],
    ['i want to hold on to 1', left('1')],
    ['keep half of it', { percent: '50' }],
    ['keep 20%', { percent: '80' }],
  ])('default: of all that was to be sold, “%s” leaves that much', (turn, amount) => {
    expect(said(sale, turn).intents).toEqual([{ kind: 'swap', sell: 'ETH', buy: 'USDC', amount, exact: 'sell' }])
  })

  test.each([
    'send all my eth to bob',
    'stake all my eth',
    'put all my eth in the safest place',
    'deposit all my eth in aave',
    'withdraw all my eth from aave',
    'bridge all my eth to base',
  ])('default: of “%s” too', (first) => {
    expect(said(first, 'keep 1').intents).toMatchObject([{ amount: left('1') }])
  })

  test('default: what it brings goes on to the step after it', () => {
    expect(said('sell all my eth for usdc then put it in aave', 'keep 1').intents).toMatchObject([
      { kind: 'swap', amount: left('1') },
      { kind: 'supply', amount: 'previous' },
    ])
    expect(said('sell all my eth', 'keep 1').ask).toEqual(['asset'])
    expect(said('sell all my eth', 'keep 1', 'usdc').intents).toMatchObject([{ buy: 'USDC', amount: left('1') }])
  })

  test('default: the words behind it are those of both turns', () => {
    const { sources } = readWithSources({ turns: [sale, 'keep 1'], contacts })
    const amount = sources.find(({ slot }) => slot === 'amount')
    expect(amount?.from.map(({ turn }) => turn)).toEqual([0, 1])
    expect(amount?.by).toBe('what is left')
  })

  test('default: “leave some” is asked how much, and the answer is what is left', () => {
    expect(said(sale, 'leave some').ask).toEqual(['amount'])
    expect(said(sale, 'leave some', '1').intents).toMatchObject([{ amount: left('1') }])
    expect(said(sale, 'leave some', 'half').intents).toMatchObject([{ amount: { percent: '50' } }])
    expect(said(sale, 'leave a bit', 'a little more', '1 eth').intents).toMatchObject([{ amount: left('1') }])
    // A question in between does not turn the answer into what is sold.
    expect(said(sale, 'leave some', 'what is eth worth?', '1').intents).toMatchObject([{ amount: left('1') }])
  })

  test('behavior: all, in answer to how much is left, never sells all', () => {
    for (const all of ['all', 'all of it', 'everything', '100%'])
      expect(said(sale, 'leave some', all)).toMatchObject({ intents: [], ask: ['amount'] })
    // Said as an order of its own it is one.
    expect(said(sale, 'leave some', 'sell 2 eth').intents).toMatchObject([{ amount: { value: '2', unit: 'token' } }])
  })

  test.each(['keep about 1', 'keep 1 or 2', 'keep half eth', 'keep $100', 'keep -1', 'keep 1.500'])(
    'behavior: how much “%s” leaves has no one reading, and is asked',
    (turn) => {
      expect(said(sale, turn)).toMatchObject({ intents: [], ask: ['amount'] })
    },
  )

  test.each([
    'keep 1 dai',
    'keep all of it',
    'keep it',
    'keep the rest',
    'keep 1 for bob',
    'keep 1 in mind',
    'keep 1 of bob',
    "don't keep 1",
    'never keep 1',
    'do not leave 1',
    'i kept 1',
    'i always keep 1',
    'bob keeps 1',
    'bob wants to keep 1',
    'should i keep 1?',
    'can i keep 1?',
    'keep 1?',
    'what if i keep 1',
    'keep 1 if it drops',
    'keep 1 until friday',
    'keep 1 week',
    'leave 5 minutes',
    'keep 60/40',
    'keep me posted',
    'leave me alone',
    'keep 1 in my other wallet',
    'keep 1 in aave',
    'keep 1 on base',
    'keep 1 and send 1 to bob',
    'keep 1, send the rest to bob',
    'i would rather have kept 1',
    'he said keep 1',
    'pretend to keep 1',
    'imagine i keep 1',
    'keep each 1',
  ])('behavior: “%s” leaves nothing of it', (turn) => {
    const { intents } = said(sale, turn)
    expect(JSON.stringify(intents)).not.toContain('allBut')
    expect(intents.filter(({ kind }) => kind !== 'show' && kind !== 'cancel')).toEqual([])
  })

  test.each([
    'sell 2 eth for usdc',
    'sell half my eth for usdc',
    'repay all my usdc debt',
    'buy 1 eth with all my usdc',
  ])('behavior: what stays of “%s” is asked', (first) => {
    expect(said(first, 'keep 1')).toMatchObject({ intents: [], ask: ['amount'] })
  })

  test('behavior: with no plan to keep anything of, it asks what is wanted', () => {
    for (const turn of ['keep 1', 'leave some', 'keep back 2 eth']) expect(read({ turns: [turn] }).intents).toEqual([])
    expect(read({ turns: [sale, 'keep 1'], done: 1 }).ask).toEqual(['action'])
    expect(read({ turns: ['keep 1'] }).refuse).toBeNull()
  })

  test('behavior: what a rebalancing leaves out is another matter', () => {
    expect(said('rebalance to 60/40 eth usdc', 'keep my wbtc').intents).toMatchObject([{ leaveOut: ['WBTC'] }])
  })
})
