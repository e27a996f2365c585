import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import type { MorphoPair } from '../../model/Network.ts'
import type { MorphoMarketState, Snapshot } from '../../model/Snapshot.ts'
import { checkMorpho } from './checkMorpho.ts'
import { reasonsOf } from './FloorRule.ts'
import { type RiskTier, tiers } from './thresholds.ts'

const chain = chainOfTest()
const loan = coin('USDC')
const [market] = practice.morpho?.markets ?? []
if (market === undefined) throw new Error('The practice chain has markets of Morpho.')

type Change = {
  readonly state?: Partial<MorphoMarketState>
  readonly market?: Partial<MorphoPair>
  readonly tier?: RiskTier
}

function check(snapshot: Snapshot, change: Change = {}, deposit = 1_000_000_000n): readonly string[] {
  const found = market === undefined ? undefined : snapshot.morpho.get(market.position.address.toLowerCase())
  if (found === undefined || market === undefined) throw new Error('The market was not read.')
  // Its interest is settled, so that what is changed here is what is judged.
  const state = { ...found, lastUpdate: snapshot.block.timestamp, ...change.state }
  const wish = { loan, deposit, limits: tiers[change.tier ?? 'medium'] }
  return reasonsOf(checkMorpho(snapshot, { ...market, ...change.market }, state, wish))
}

describe('checkMorpho', () => {
  test('default', async () => {
    const snapshot = await chain().snapshot()
    expect(check(snapshot)).toEqual([])
    expect(check(snapshot, { tier: 'high' })).toEqual([])
    expect(check(snapshot, { tier: 'low' })).toEqual([
      'How old this market is cannot be read, and unknown is never among the safest.',
    ])
  })

  test('behavior: its own oracle must answer, and say what the price feeds say', async () => {
    const snapshot = await chain().snapshot()
    const fair = snapshot.morpho.get(market.position.address.toLowerCase())?.collateralPrice ?? 0n
    const saying = (collateralPrice: bigint | null) => check(snapshot, { state: { collateralPrice } })
    expect(saying(null)).toEqual(['Its own price oracle does not answer.'])
    expect(saying(0n)).toEqual(['Its own price oracle does not answer.'])
    expect(saying((fair * 102n) / 100n)).toEqual([])
    const off = 'Its own oracle is more than 2 % away from the price feeds for WETH.'
    expect(saying((fair * 102n) / 100n + 10n ** 20n)).toEqual([off])
    expect(saying((fair * 97n) / 100n)).toEqual([off])
  })

  test('behavior: a collateral that nobody knows, or whose price is too old, is never safe', async () => {
    const snapshot = await chain().snapshot()
    expect(check(snapshot, { market: { collateral: practice.multicall3 } })).toEqual([
      'Its collateral is no token that Sayso knows.',
    ])
    const prices = new Map(snapshot.prices)
    prices.delete(coin('WETH').address.toLowerCase())
    expect(check({ ...snapshot, prices })).toEqual(['The price of WETH is unknown or too old.'])
  })

  test('behavior: enough must be left to leave with, and borrowers may not owe nearly all of their collateral', async () => {
    const snapshot = await chain().snapshot()
    const lent = (share: bigint) =>
      check(snapshot, { state: { totalSupplyAssets: 10n ** 13n, totalBorrowAssets: share * 10n ** 9n } })
    expect(lent(9_500n)).toEqual([])
    expect(lent(9_501n)).toEqual(['More than 95 % of it is lent out, so leaving may have to wait.'])
    expect(check(snapshot, {}, 1_080_000_000_001n)).toEqual([
      'Only 10,800,000 USDC could leave it today, which is too little to be sure of getting out.',
    ])
    const reason =
      'Its borrowers may owe nearly all that their collateral is worth, so a fall in price can leave lenders short.'
    expect(check(snapshot, { market: { lltv: 945n * 10n ** 15n } })).toEqual([])
    expect(check(snapshot, { market: { lltv: 965n * 10n ** 15n } })).toEqual([reason])
    expect(check(snapshot, { market: { lltv: 915n * 10n ** 15n }, tier: 'low' })[0]).toBe(reason)
  })
})
