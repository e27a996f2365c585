import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { freshPrice } from '../freshPrice.ts'
import { stablecoinSymbols } from '../resolveAsset.ts'
import { type Limits, tiers } from './thresholds.ts'

const dollar = 100_000_000n

/** Whether what one would hold has a known price, and a dollar coin is worth its dollar. Null where all is well. */
export function checkPeg(snapshot: Snapshot, asset: Token, limits: Limits = tiers.medium): string | null {
  const price = freshPrice(snapshot, asset)
  if (price === null) return `The price of ${asset.symbol} is unknown or too old.`
  if (!stablecoinSymbols.includes(asset.symbol)) return null
  const off = price.usdE8 > dollar ? price.usdE8 - dollar : dollar - price.usdE8
  return off * 10_000n > dollar * limits.maxDepegBps
    ? `${asset.symbol} is more than ${percentOf(limits.maxDepegBps)} % away from its dollar.`
    : null
}

function percentOf(bps: bigint): string {
  return bps % 100n === 0n
    ? `${bps / 100n}`
    : `${bps / 100n}.${(bps % 100n).toString().padStart(2, '0')}`.replace(/0$/, '')
}
