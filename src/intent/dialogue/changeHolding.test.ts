import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const bob = '0x79fa66543c3333ec4c522064a2745f928e58a6d3'
const said = (...turns: string[]) => read({ turns, contacts: { bob } })

describe('changeHolding', () => {
  test.each([
    '300 morpho',
    'make it 300 morpho',
    'and 300 morpho',
    '300 aave',
    '300 pendle please',
    '200 aave 300 morpho',
  ])('behavior: “%s”, of a deposit, may be tokens of that name or a place, and makes no plan', (turn) => {
    for (const plan of ['put 500 usdc in aave', 'put 500 usdc to work', 'withdraw 500 usdc from aave'])
      expect(said(plan, turn).intents).toEqual([])
    expect(said('put 500 usdc in aave', '300 in morpho').intents).toMatchObject([{ protocol: 'morpho', asset: 'USDC' }])
    expect(said('put 500 aave in aave', '300 aave').intents).toMatchObject([{ asset: 'AAVE' }])
  })

  test.each([
    ['send bob 500 usdc', 'in eth'],
    ['send bob 500 usdc', 'send eth instead'],
    ['put 500 usdc in aave', 'do the same with eth'],
    ['borrow 300 usdc', 'eth instead'],
    ['swap 100 usdc to link', 'with eth instead'],
    ['swap 100 usdc to link', 'swap eth instead'],
    ['buy 1 eth with usdc', 'buy link instead'],
  ])('default: “%s”, “%s”: the figure was of another coin, and how much is asked', (turn, change) => {
    expect(said(turn, change)).toMatchObject({ intents: [], ask: ['amount'] })
    expect(said(turn, change, '0.1').intents).toMatchObject([{ amount: { value: '0.1', unit: 'token' } }])
  })

  test('default: of one that is worth the same the figure stays, and so does what is no figure of a coin', () => {
    expect(said('send bob 500 usdc', 'in dai').intents).toMatchObject([{ asset: 'DAI', amount: { value: '500' } }])
    expect(said('send bob 1 eth', 'weth').intents).toMatchObject([{ asset: 'WETH', amount: { value: '1' } }])
    expect(said('send bob all my usdc', 'eth instead').intents).toMatchObject([{ asset: 'ETH', amount: 'all' }])
    expect(said('send bob 500 usdc', 'send 1 eth instead').intents).toMatchObject([
      { asset: 'ETH', amount: { value: '1' } },
    ])
  })

  test.each([
    ['send bob 20 usdc', 'raise it by 10', 'amount'],
    ['send bob 20 usdc', 'lower it by 5', 'amount'],
    ['send bob 20 usdc', 'add 5', 'amount'],
    ['limit me to 500 dollars a day', 'raise it by 100', 'amount'],
    ['swap 100 usdc to eth', 'at 2000', 'trigger'],
  ])('behavior: “%s”, “%s” says no amount that is to be', (turn, change, part) => {
    expect(said(turn, change)).toMatchObject({ intents: [], ask: [part] })
  })

  test('behavior: what pays for a debt is not what is owed', () => {
    expect(said('pay back 100 usdc', 'with my eth')).toMatchObject({ intents: [], ask: ['asset'] })
  })
})
