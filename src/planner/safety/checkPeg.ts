import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { describeUsd } from '../../model/Usd.ts'
import { freshPrice } from '../freshPrice.ts'
import { stablecoinSymbols } from '../resolveAsset.ts'
import type { FloorRule } from './FloorRule.ts'
import { percentOf } from './percentOf.ts'
import { type Limits, tiers } from './thresholds.ts'

const dollar = 100_000_000n

/** Whether what one would hold has a known price, and a dollar coin is worth its dollar. */
export const holdsItsPrice: FloorRule<{ readonly snapshot: Snapshot; readonly asset: Token }> = {
  must: ({ maxDepegBps }) =>
    `The price of its coin is known and recent, and a dollar coin is within ${percentOf(maxDepegBps)} % of its dollar.`,
  misses: ({ snapshot, asset }, { maxDepegBps }) => {
    const price = freshPrice(snapshot, asset)
    if (price === null) return `The price of ${asset.symbol} is unknown or too old.`
    if (!stablecoinSymbols.includes(asset.symbol)) return null
    const off = price.usdE8 > dollar ? price.usdE8 - dollar : dollar - price.usdE8
    return off * 10_000n > dollar * maxDepegBps
      ? `${asset.symbol} is more than ${percentOf(maxDepegBps)} % away from its dollar.`
      : null
  },
  now: ({ snapshot, asset }) => {
    const price = freshPrice(snapshot, asset)
    return price === null ? null : `1 ${asset.symbol} is ${describeUsd(price.usdE8)}`
  },
}

/** Why what one would hold does not hold its price. Null where all is well. */
export function checkPeg(snapshot: Snapshot, asset: Token, limits: Limits = tiers.medium): string | null {
  return holdsItsPrice.misses({ snapshot, asset }, limits)
}
