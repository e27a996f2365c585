import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const contacts = {
  bob: '0x1111111111111111111111111111111111111111',
  alice: '0x2222222222222222222222222222222222222222',
}
const readTurns = (...turns: string[]) => read({ turns, contacts })

describe('what a sentence rules out', () => {
  test.each(['send 300 usdc and not 500 to bob', 'send 300 usdc instead of 500 to bob'])(
    'behavior: a number beside the one that is meant is passed over: "%s"',
    (sentence) => {
      expect(readTurns(sentence).intents).toEqual([
        { kind: 'send', to: 'bob', asset: 'USDC', amount: { value: '300', unit: 'token' } },
      ])
    },
  )

  test.each([
    'send 300 usdc to bob and not 500 to alice',
    'swap usdc and not 500 to eth',
    'swap all my usdc and not 500 to eth',
  ])('behavior: one that may be of something else is not: "%s"', (sentence) => {
    expect(readTurns(sentence).intents).toEqual([])
  })

  test.each([
    ['of a class', 'put all my stablecoins into aave, excluding usdt'],
    ['of a class', 'swap all my stables to eth excluding dai'],
    ['of a class', 'sell all my stables for eth, not dai'],
    ['of a class', 'earn on all my stables excluding dai'],
    ['of a class', 'put all my stables to work, don’t use dai'],
    ['of a class', 'bridge all my stables to base, not dai'],
    ['of all there is', 'supply everything to aave, not my eth'],
    ['of all there is', 'close everything, don’t sell my eth'],
    ['of all there is', 'get out of everything but don’t sell eth'],
    ['of what a loan is paid with', 'repay my loan, but don’t sell my eth'],
    ['of what a loan is paid with', 'repay 100 usdc, don’t sell anything'],
    ['of what a loan is paid with', 'repay everything with usdc, don’t touch my dai'],
    ['of what backs a loan', 'borrow 100 usdc, do not use my eth as collateral'],
    ['of what backs a loan', 'borrow 100 usdc and don’t swap anything'],
    ['of a rebalancing', 'rebalance to 50/50 eth usdc but don’t unstake'],
    ['of a rebalancing', 'rebalance to 50/50 eth usdc, don’t sell anything at a loss'],
    ['which is the act itself', 'send 5 usdc to bob, but don’t send it'],
  ])('behavior: %s, is never passed over: "%s"', (_, sentence) => {
    expect(readTurns(sentence)).toMatchObject({ intents: [], ask: expect.arrayContaining(['action']) })
  })

  test.each([
    'rebalance only dai and usdc 50/50',
    'only rebalance the dai and the usdc, 50/50',
    'rebalance dai/usdc 50/50 only',
    'rebalance my wallet only to 50/50 eth usdc',
  ])('behavior: shares of some alone are asked about: "%s"', (sentence) => {
    expect(readTurns(sentence)).toMatchObject({ intents: [], ask: ['targets'] })
  })

  test.each([
    ['put all my stables into aave', 'not the dai'],
    ['swap all my stables to eth', 'don’t sell the dai'],
    ['repay my loan', 'but don’t sell eth'],
    ['close everything', 'don’t sell my eth'],
  ])('behavior: after "%s", "%s" is asked about as well', (first, then) => {
    expect(readTurns(first, then)).toMatchObject({ intents: [], ask: [expect.any(String)] })
  })

  test.each([
    ['not the dai, withdraw 200 usdc from aave', 'withdraw', { asset: 'USDC' }],
    ['don’t sell the link! just lend 40 dai in aave', 'supply', { asset: 'DAI' }],
    ['put 1000 usdc to work, don’t touch my dai', 'earn', { asset: 'USDC' }],
    ['send 5 usdc not usdt to bob', 'send', { asset: 'USDC', to: 'bob' }],
    ['send 5 usdc to bob and not to alice', 'send', { to: 'bob' }],
    ['supply 1000 usdc but not to aave', 'earn', { exclude: ['aave'] }],
    ['rebalance to 50/50 eth usdc on base only', 'rebalance', { chain: 'base' }],
  ])('default: what the rest has no part in is only a stress: "%s"', (sentence, kind, values) => {
    expect(readTurns(sentence)).toMatchObject({ intents: [{ kind, ...values }], ask: null })
  })
})
