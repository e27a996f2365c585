import type { IntentOf } from '../../../src/model/Reading.ts'
import { symbolsOf } from './amounts.ts'
import type { Line } from './holdings.ts'
import { type Had, noTerms, type Terms, tradeCost, usdOf } from './Terms.ts'

/** Dollars by which a share may be off because trading so little would not pay. */
const dust = 6

/**
 * To shares: what is above its share may fall, what is below it must not, and each ends within its tolerance of all that
 * there is. With a debt, what is lent at Aave stays; so does what is left out.
 */
export function termsOfRebalance(intent: IntentOf<'rebalance'>, had: Had): Terms {
  const indebted = had.lines.some((line) => line.place === 'debt' && line.units > 0n)
  const left = (intent.leaveOut ?? []).flatMap((word) => symbolsOf(had, word))
  const own = intent.targets.flatMap(({ asset }) => (asset === 'stablecoin' ? [] : symbolsOf(had, asset)))
  const targets = intent.targets.map(({ asset, percent }) => ({
    share: Number(percent) / 100,
    assets: symbolsOf(had, asset).filter(
      (symbol) => asset !== 'stablecoin' || !(own.includes(symbol) || left.includes(symbol)),
    ),
  }))
  const wanted = targets.flatMap(({ assets }) => assets)
  const trades = (line: Line): boolean =>
    line.place !== 'debt' &&
    line.place !== 'queue' &&
    !left.includes(line.asset) &&
    !(line.place === 'aave' && indebted) &&
    (wanted.includes(line.asset) || wanted.some((symbol) => Number.isFinite(had.hops(line.asset, symbol))))
  const worth = (lines: readonly Line[], assets: readonly string[] | null): number =>
    lines
      .filter((line) => trades(line) && (assets === null || assets.includes(line.asset)))
      .reduce((sum, line) => sum + usdOf(had, line.asset, line.units), 0)
  const total = worth(had.lines, null)
  const others = [...had.assets.keys()].filter((symbol) => !wanted.includes(symbol))
  const above = [...targets, ...others.map((symbol) => ({ share: 0, assets: [symbol] }))].map(({ share, assets }) => ({
    assets,
    usd: Math.max(0, worth(had.lines, assets) - share * total),
  }))
  const moved = above.reduce((sum, { usd }) => sum + usd, 0)
  const cost = Math.max(
    0,
    ...[...had.assets.keys()].flatMap((from) =>
      wanted.filter((to) => Number.isFinite(had.hops(from, to))).map((to) => tradeCost(had, from, to)),
    ),
  )
  const tolerance = Number(intent.tolerancePercent ?? '1') / 100
  return {
    ...noTerms,
    falls: above.flatMap(({ assets, usd }) =>
      assets.map((asset) => ({
        covers: (line: Line) => trades(line) && line.asset === asset,
        asset,
        // As much as stands in positions may come into the wallet on the way.
        most: units(had, asset, usd + tolerance * total + dust + moved * cost + inPositions(had, asset)),
      })),
    ),
    costUsd: moved * cost + total * 0.001,
    wrongs: (after) =>
      targets.flatMap(({ assets, share }) => {
        const now = worth(after, assets)
        const room = tolerance * total + dust + moved * cost + total * 0.0005
        return Math.abs(now - share * total) <= room
          ? []
          : [`${assets.join(' and ')} ends at ${((now / total) * 100).toFixed(2)} % instead of ${share * 100} %`]
      }),
  }
}

function inPositions(had: Had, asset: string): number {
  return had.lines
    .filter((line) => line.asset === asset && line.place !== 'wallet' && line.place !== 'debt')
    .reduce((sum, line) => sum + usdOf(had, asset, line.units), 0)
}

function units(had: Had, asset: string, usd: number): bigint {
  return BigInt(Math.ceil((usd / usdOf(had, asset, 10n ** 18n)) * 1e18))
}
