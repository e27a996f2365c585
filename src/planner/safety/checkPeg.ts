import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { freshPrice } from '../freshPrice.ts'
import { stablecoinSymbols } from '../resolveAsset.ts'
import { floor } from './thresholds.ts'

const dollar = 100_000_000n

/** Whether what one would hold has a known price, and a dollar coin is worth its dollar. Null where all is well. */
export function checkPeg(snapshot: Snapshot, asset: Token): string | null {
  const price = freshPrice(snapshot, asset)
  if (price === null) return `The price of ${asset.symbol} is unknown or too old.`
  if (!stablecoinSymbols.includes(asset.symbol)) return null
  const off = price.usdE8 > dollar ? price.usdE8 - dollar : dollar - price.usdE8
  return off * 10_000n > dollar * floor.maxDepegBps ? `${asset.symbol} is more than 1 % away from its dollar.` : null
}
