import { expect, test } from 'vitest'
import { keyOf } from '../../decoding/keyOf.ts'
import { judge } from '../judge.ts'
import { approve, redeem, swap, takeOut } from '../testing/calls.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { dai, link, network, router, usdc } from '../testing/network.ts'
import { holdings, inputFor, playFake } from '../testing/playFake.ts'
import { dollars, eth18, fine, names, sellDai, sellEth, sixtyForty } from '../testing/rebalances.ts'

test('default', () => {
  expect(names(fine)).toEqual([])
})

test('behavior: something without a price takes no part, and stays as it is', () => {
  const start = new Map([...holdings, [keyOf(link.address), 50n * eth18]])
  // 500 dollars of LINK are more than 1 percent of it all.
  expect(names(fine, { start })).toContain('intent-checkable BLOCK')
  const stale = playFake(fine, start).feeds.map((feed, at) => (at === 3 ? { ...feed, updatedAt: 1n } : feed))
  expect(names(fine, { start, change: { feeds: stale } })).toEqual([])
  const sold = [
    approve(link, router, eth18),
    swap({ path: [link, dai, usdc], fees: [3_000, 100], sell: eth18, buy: dollars(9n) + 900_000n }),
  ]
  expect(names([...fine, ...sold], { start, change: { feeds: stale } })).toContain('leaves-too-much BLOCK')
  const simulation = playFake(fine, start)
  const feeds = network.feeds.filter((feed) => feed.token !== link.address)
  const unknown = { ...network, feeds }
  expect(namesIn(judge(inputFor([sixtyForty], fine, { simulation, network: unknown })))).toEqual([])
})

test('behavior: a class is what has no share of its own', () => {
  const intent = {
    targets: [
      { asset: 'ETH', percent: '66.4' },
      { asset: 'USDC', percent: '20' },
      { asset: 'stablecoin', percent: '13.6' },
    ],
  }
  // 7000 USDC are 23.2 percent, 3110 DAI are 10.3.
  const toDai = [
    approve(usdc, router, dollars(978n)),
    swap({ path: [usdc, dai], fees: [100], sell: dollars(978n), buy: 973n * eth18 }),
  ]
  expect(names(toDai, { intent })).toEqual([])
  expect(names([...toDai, sellEth()], { intent })).toContain('intent-checkable BLOCK')
})

test('behavior: a vault that cannot be left whole takes no part, one that can may be sold to the last unit', () => {
  const [reading] = playFake([]).vaults
  if (!reading) throw new Error('The made-up chain has a vault.')
  const strict = { intent: { tolerancePercent: '0' } }
  const without = [...sellDai(3_000n * eth18), sellEth(eth18)]
  const shut = { vaults: [{ ...reading, maxWithdrawAfter: 0n }] }
  expect(names(without, { ...strict, change: shut })).toEqual([])
  expect(names(without, strict)).toContain('intent-checkable BLOCK')
  expect(names([redeem(100n * eth18), ...sellDai(3_110n * eth18), sellEth()], strict)).toEqual([])
  expect(names([redeem(100n * eth18), ...sellDai(3_111n * eth18), sellEth()], strict)).toContain('call-order BLOCK')
})

test('behavior: a class of assets is one share', () => {
  const intent = {
    targets: [
      { asset: 'ETH', percent: '60' },
      { asset: 'stablecoin', percent: '40' },
    ],
  }
  expect(names([sellEth()], { intent })).toEqual([])
  expect(names([sellEth(), ...sellDai(1_000n * eth18)], { intent })).toContain('swap-tokens BLOCK')
})

test('behavior: an amount out of a vault takes as many shares as it rounds to', () => {
  const part = takeOut(60n * eth18)
  expect(names([part, ...sellDai(3_060n * eth18), sellEth()])).toEqual([])
  expect(names([part, ...sellDai(3_061n * eth18), sellEth()])).toContain('call-order BLOCK')
})

test('behavior: what no pool sells takes no part', () => {
  const start = new Map([...holdings, [keyOf(link.address), 50n * eth18]])
  const { uniswap } = network
  if (!uniswap) throw new Error('The made-up chain has pools.')
  const pools = uniswap.pools.filter((one) => one.token0 !== link.address && one.token1 !== link.address)
  const simulation = playFake(fine, start)
  const poolless = { ...network, uniswap: { ...uniswap, pools } }
  expect(namesIn(judge(inputFor([sixtyForty], fine, { simulation, network: poolless })))).toEqual([])
})
