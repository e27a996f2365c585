import type { EarnsOn } from '../intent/questions/earnsOn.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { groupDigits, mulDivDown, parseDecimal } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { describeUsd, type UsdE8, usdOf } from '../model/Usd.ts'
import type { Venue } from '../planner/earn/venues.ts'
import type { RiskTier } from '../planner/safety/thresholds.ts'
import { percentView } from '../stages/amountView.ts'

const ray = 10n ** 27n
const partsOfYear = { year: 1n, month: 12n, week: 52n, day: 365n } as const

/**
 * "1,000 USDC would earn about $56.30 a year …": what a sum would bring in the one place of these that pays most for it, of
 * those that pass the checks of the tier. Null where none does, or where no price is known.
 * @param places of the asset that is asked of; where only dollars are, of coins that are worth one
 */
export function wouldEarn(
  { value, asset, per }: EarnsOn,
  places: readonly Venue[],
  { prices }: Pick<Snapshot, 'prices'>,
  tier: RiskTier,
): { readonly sentence: string; readonly say: string } | null {
  let best: { readonly venue: Venue; readonly rate: bigint; readonly usd: UsdE8 } | null = null
  for (const venue of places) {
    const deposit = depositOf(value, venue)
    const rate = deposit === null ? null : venue.rateAfter(deposit.units)
    const price = prices.get(venue.asset.address.toLowerCase())
    if (deposit === null || rate === null || price === undefined) continue
    if (venue.closedFor(deposit.units) !== null || venue.turnedDownFor(deposit.units, tier) !== null) continue
    const earned = amountOf(venue.asset, mulDivDown(deposit.units, rate, ray * partsOfYear[per]))
    if (best === null || rate > best.rate) best = { venue, rate, usd: usdOf(earned, price.usdE8) }
  }
  if (best === null) return null
  const { venue, rate, usd } = best
  const sum = asset === null ? `$${groupDigits(value)}` : `${groupDigits(value)} ${asset}`
  const { symbol } = venue.asset
  const coin = asset === null ? ` in ${symbol}` : ''
  const place = tier === 'low' ? 'the best of the safest places' : 'the best place that passes the checks'
  const wish = tier === 'low' ? 'safest place' : 'best place'
  const sentence = `${sum}${coin} would earn about ${describeUsd(usd)} a ${per} in ${venue.party.name}, ${place}. That is ${percentView(rate)} % a year after your deposit, less what getting in and out costs; rates move every day, so it is no promise.`
  return { sentence, say: `Put ${value} ${asset ?? symbol} into the ${wish}` }
}

function depositOf(value: string, { asset }: Venue): Amount | null {
  const parsed = parseDecimal(value, asset.decimals)
  return parsed.status === 'ok' && parsed.units > 0n ? amountOf(asset, parsed.units) : null
}
