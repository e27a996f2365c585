import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { freshPrice } from '../freshPrice.ts'
import type { PlannerSettings } from '../settings.ts'
import { smallestPurchase } from './floors.ts'

const bps = 10_000n

/** What a swap may cost at most by the feeds, in units of `sell`. Null where a price is unknown or too old. */
export function mostToSell(
  { snapshot, settings }: { readonly snapshot: Snapshot; readonly settings: PlannerSettings },
  sell: Token,
  buy: { readonly token: Token; readonly units: bigint },
): bigint | null {
  const ratio = ratioOf(snapshot, sell, buy.token)
  if (ratio === null) return null
  return mulDivUp(mulDivUp(buy.units, ratio.sell, ratio.buy), bps + settings.oracleToleranceBps, bps)
}

/** What so much of `sell` surely buys by the feeds, whatever the pools take within the bound. Null as above. */
export function surelyBuys(
  { snapshot, settings }: { readonly snapshot: Snapshot; readonly settings: PlannerSettings },
  sell: { readonly token: Token; readonly units: bigint },
  buy: Token,
): bigint | null {
  const ratio = ratioOf(snapshot, sell.token, buy)
  if (ratio === null) return null
  return mulDivDown(mulDivDown(sell.units, bps, bps + settings.oracleToleranceBps), ratio.buy, ratio.sell)
}

/** The units of `buy` that are the smallest purchase for `sell`. Null where a price is unknown or too old. */
export function smallestUnits(snapshot: Snapshot, sell: Token, buy: Token): bigint | null {
  const price = freshPrice(snapshot, buy)
  const ratio = ratioOf(snapshot, sell, buy)
  if (price === null || ratio === null) return null
  return [
    smallestPurchase.units,
    mulDivUp(smallestPurchase.units, ratio.buy, ratio.sell),
    mulDivUp(smallestPurchase.usdE8, 10n ** BigInt(buy.decimals), price.usdE8),
  ].reduce((most, units) => (units > most ? units : most))
}

/** So many units of the one are worth so many of the other. */
function ratioOf(snapshot: Snapshot, sell: Token, buy: Token): { readonly sell: bigint; readonly buy: bigint } | null {
  const sellPrice = freshPrice(snapshot, sell)
  const buyPrice = freshPrice(snapshot, buy)
  if (sellPrice === null || buyPrice === null) return null
  return {
    sell: buyPrice.usdE8 * 10n ** BigInt(sell.decimals),
    buy: sellPrice.usdE8 * 10n ** BigInt(buy.decimals),
  }
}
