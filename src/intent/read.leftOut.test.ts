import { describe, expect, test } from 'vitest'
import type { Reading } from '../model/Reading.ts'
import { reading } from '../model/Reading.ts'
import { read } from './read.ts'

const said = (...turns: readonly string[]): Reading => read({ turns: [...turns] })

/** "60 ETH 40 USDC, left WBTC" */
function spelt(result: Reading): string {
  const [intent, ...more] = result.intents
  if (intent?.kind !== 'rebalance' || more.length > 0)
    return JSON.stringify(result.ask ?? result.refuse ?? result.intents)
  expect(reading.parse(result)).toEqual(result)
  const shares = intent.targets.map(({ asset, percent }) => `${percent} ${asset}`).join(' ')
  return intent.leaveOut === undefined ? shares : `${shares}, left ${intent.leaveOut.join(' ')}`
}

describe('what a rebalancing leaves out', () => {
  test.each([
    'rebalance to 60/40 eth usdc without touching wbtc',
    'rebalance to 60% eth and 40% usdc but leave my wbtc alone',
    'rebalance to 60% eth 40% usdc except my WBTC',
    'rebalance to 60% eth 40% usdc, keep my bitcoin',
    '60% eth 40% usdc, don’t touch my wbtc',
    'don’t touch my wbtc. Rebalance to 60/40 eth usdc',
    'without touching wbtc, rebalance to 60/40 eth usdc',
    'keep my wbtc as it is and rebalance to 60/40 eth usdc',
    'rebalance everything except wbtc to 60/40 eth usdc',
    'rebalance to 60/40 eth usdc, leave out wbtc',
    'rebalance to 60/40 eth usdc excluding wbtc',
    'leave wbtc out: 60/40 eth usdc',
  ])('default: %s', (message) => {
    expect(spelt(said(message))).toBe('60 ETH 40 USDC, left WBTC')
  })

  test('behavior: several assets, and a class', () => {
    expect(spelt(said('rebalance to 60/40 eth usdc without touching wbtc or dai'))).toBe(
      '60 ETH 40 USDC, left WBTC DAI',
    )
    expect(spelt(said('50/50 eth wbtc but leave my stablecoins alone'))).toBe('50 ETH 50 WBTC, left stablecoin')
  })

  test('behavior: in an order too', () => {
    const { intents } = said('keep me at 60/40 eth/usdc without touching wbtc, fix it when it drifts more than 5%')
    const [order] = intents
    expect(order?.kind === 'order' && order.then).toMatchObject([{ kind: 'rebalance', leaveOut: ['WBTC'] }])
  })

  test.each([
    'wait dont sell my bitcoin',
    'wait, don’t sell my bitcoin',
    'no wait dont sell my btc',
    'oh wait, leave the btc alone',
    'but leave the btc alone',
  ])('behavior: “%s”, of a rebalancing in hand, leaves it out', (turn) => {
    expect(spelt(said('rebalance to 60/40 eth usdc', turn))).toBe('60 ETH 40 USDC, left WBTC')
    expect(said('rebalance to 60/40 eth wbtc', turn).intents).toEqual([])
    // Of the sale itself it is a plain no, or is asked about.
    const { intents } = said('sell my bitcoin for usdc', turn)
    expect(intents.filter(({ kind }) => kind !== 'cancel')).toEqual([])
  })

  test('behavior: it is said later, or stays where the shares are said later', () => {
    expect(spelt(said('rebalance to 60/40 eth usdc', 'but leave my wbtc alone'))).toBe('60 ETH 40 USDC, left WBTC')
    expect(spelt(said('rebalance to 60/40 eth usdc without touching wbtc', 'make it 70/30'))).toBe(
      '70 ETH 30 USDC, left WBTC',
    )
    expect(spelt(said('rebalance to 60/40 eth usdc without touching wbtc', 'and keep my dai'))).toBe(
      '60 ETH 40 USDC, left WBTC DAI',
    )
    expect(spelt(said('rebalance to 60/40 without touching wbtc'))).toBe('["targets"]')
    expect(spelt(said('rebalance to 60/40 without touching wbtc', '60% ETH and 40% USDC'))).toBe(
      '60 ETH 40 USDC, left WBTC',
    )
  })

  test('behavior: who gives it a share afterwards no longer leaves it out, and a new order begins anew', () => {
    const both = 'rebalance to 50% eth 30% usdc 20% wbtc but leave wbtc alone'
    expect(spelt(said(both, '50% eth 30% usdc 20% wbtc'))).toBe('50 ETH 30 USDC 20 WBTC')
    expect(spelt(said(both, '60% eth 40% usdc'))).toBe('60 ETH 40 USDC, left WBTC')
    const left = 'rebalance to 60/40 eth usdc without touching wbtc'
    expect(spelt(said(left, '70% eth 30% usdc'))).toBe('70 ETH 30 USDC, left WBTC')
    expect(spelt(said(left, 'rebalance to 50% eth and 50% dai'))).toBe('50 ETH 50 DAI')
  })

  test.each([
    'rebalance to 60/40 eth usdc without touching eth',
    'rebalance to 50% eth 30% usdc 20% wbtc but leave wbtc alone',
    // To be sold, or to be left?
    '60/40 eth usdc, not my wbtc',
    'rebalance to 60/40 eth usdc without wbtc',
    'rebalance to 60/40 eth usdc but leave 0.1 wbtc alone',
    'rebalance to 60/40 eth usdc but keep half of my wbtc',
    'rebalance to 60/40 eth usdc without touching wbtc on aave',
  ])('behavior: what is not clear is asked: %s', (message) => {
    expect(said(message)).toMatchObject({ intents: [], ask: ['targets'] })
  })

  test('behavior: of anything else there is nothing to leave out', () => {
    expect(said('don’t touch my eth, only lend 400 of the usdc').intents).toMatchObject([
      { kind: 'earn', asset: 'USDC' },
    ])
    expect(said('but leave my wbtc alone').intents).toEqual([])
    expect(read({ turns: ['60/40 eth usdc', 'but keep my bitcoin'], done: 1 }).intents).toEqual([])
    expect(said('swap 1 eth for usdc', 'but keep my bitcoin').intents).toEqual([])
    expect(said('keep eth and usdc at 60/40').intents).toEqual([])
    expect(spelt(said('keep me at 60/40 eth usdc'))).toBe('60 ETH 40 USDC')
  })
})
