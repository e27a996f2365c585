import { amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { WeightChange } from '../../model/Plan.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import type { SizedTrade } from './addTrades.ts'
import type { Portfolio } from './readPortfolio.ts'
import { sameAsset, type Target } from './readTargets.ts'

const bps = 10_000n

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
  const share = (worth: UsdE8, total: UsdE8): bigint =>
    total === 0n ? 0n : mulDivDown(worth * 2n * bps + total, 1n, 2n * total)
  const change = (symbol: string, targetBps: bigint, own: readonly (typeof lines)[number][]): WeightChange => ({
    symbol,
    targetBps,
    beforeBps: share(sum('before', own), sum('before')),
    afterBps: share(sum('after', own), sum('after')),
    before: sum('before', own),
    after: sum('after', own),
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

function changeOf(draft: Draft, asset: SizedTrade['trade']['buy'], sized: readonly SizedTrade[]): bigint {
  return sized.reduce((units, { trade, swap }) => {
    const bought = sameAsset(draft, trade.buy, asset) ? swap.buyExpected.units : 0n
    const sold = trade.sell.asset.address === asset.address ? swap.sellExpected.units : 0n
    return units + bought - sold
  }, 0n)
}
