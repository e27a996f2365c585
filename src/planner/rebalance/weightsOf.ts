import type { Address } from 'viem'
import { amountOf } from '../../model/Amount.ts'
import type { WeightChange } from '../../model/Plan.ts'
import { isNative } from '../../model/Token.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import type { SizedTrade } from './addTrades.ts'
import type { Holding, Portfolio } from './readPortfolio.ts'
import { sameAsset, type Target } from './readTargets.ts'
import { shareBps } from './shareBps.ts'

/** Each target's share before and after, then what is to be sold, by the price feeds. After: what the quotes bring. */
export function weightsOf(
  draft: Draft,
  targets: readonly Target[],
  portfolio: Portfolio,
  sized: readonly SizedTrade[],
): readonly WeightChange[] {
  const lines = portfolio.holdings.map((holding) => {
    const own = amountOf(holding.asset, holding.units + changeOf(draft, holding.asset, sized))
    return { holding, before: holding.worth, after: usdOf(own, holding.price) }
  })
  const sum = (side: 'before' | 'after', of: readonly (typeof lines)[number][] = lines): UsdE8 =>
    of.reduce((total, line) => total + line[side], 0n)
  const change = (symbol: string, targetBps: bigint, own: readonly (typeof lines)[number][]): WeightChange => ({
    symbol,
    targetBps,
    beforeBps: shareBps(sum('before', own), sum('before')),
    afterBps: shareBps(sum('after', own), sum('after')),
    before: sum('before', own),
    after: sum('after', own),
    counts: own.flatMap(({ holding }) => countedIn(draft, holding)),
  })
  return [
    ...targets.map(({ symbol, targetBps }, index) =>
      change(
        symbol,
        targetBps,
        lines.filter(({ holding }) => holding.target === index),
      ),
    ),
    ...lines
      .filter(({ holding }) => holding.target === null)
      .map((line) => change(line.holding.asset.symbol, 0n, [line])),
  ]
}

/** Ether and WETH are one. */
function countedIn({ snapshot }: Draft, { asset, positions }: Holding): readonly Address[] {
  const own = isNative(asset) ? [asset, snapshot.network.wrapped] : [asset]
  return [...own, ...positions.map(({ venue }) => venue.position)].map(({ address }) => address)
}

function changeOf(draft: Draft, asset: SizedTrade['trade']['buy'], sized: readonly SizedTrade[]): bigint {
  return sized.reduce((units, { trade, swap }) => {
    const bought = sameAsset(draft, trade.buy, asset) ? swap.buyExpected.units : 0n
    const sold = trade.sell.asset.address === asset.address ? swap.sellExpected.units : 0n
    return units + bought - sold
  }, 0n)
}
