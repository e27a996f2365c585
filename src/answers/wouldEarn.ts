import type { EarnsOn } from '../intent/questions/earnsOn.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { groupDigits, parseDecimal } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { describeUsd, type UsdE8 } from '../model/Usd.ts'
import { grossOver } from '../planner/earn/earningOf.ts'
import type { Venue } from '../planner/earn/venues.ts'
import type { RiskTier } from '../planner/safety/thresholds.ts'
import { percentView } from '../stages/amountView.ts'

const partsOfYear = { year: 1n, month: 12n, week: 52n, day: 365n } as const

type Best = { readonly venue: Venue; readonly usd: UsdE8 }

/**
 * "1,000 USDC would earn about $40.00 a year in Aave v3 …": what a sum would bring where it is safest, and where most is
 * paid of all that passes; as the plans bring it that `say` makes, before what getting in and out costs. Null where no place
 * passes that takes it, or where no price is known.
 * @param places of the asset that is asked of; where only dollars are, of coins that are worth one
 * @param tier `low` where only the safest are asked about
 */
export function wouldEarn(
  { value, asset, per }: EarnsOn,
  places: readonly Venue[],
  snapshot: Snapshot,
  tier: RiskTier,
): { readonly sentence: string; readonly say: readonly string[] } | null {
  const safe = bestIn('low', { value, places, snapshot })
  const most = tier === 'low' ? null : bestIn('medium', { value, places, snapshot })
  const first = safe ?? most
  if (first === null) return null
  const more = most === null || most.venue === first.venue || most.usd <= first.usd ? null : most
  const sum = asset === null ? `$${groupDigits(value)}` : `${groupDigits(value)} ${asset}`
  const told = ({ venue, usd }: Best) => {
    const as = asset === null ? ` with ${venue.asset.symbol}` : ''
    const rate = venue.rateNow === null ? '' : ` (${percentView(venue.rateNow)} % a year now)`
    return `about ${describeUsd(usd / partsOfYear[per])} a ${per} in ${venue.party.name}${as}${rate}`
  }
  const which = safe === null ? 'which passes the usual checks alone' : 'the best of the safest places'
  const besides = more === null ? '' : ` Most is paid in another place that passes the usual checks: ${told(more)}.`
  const coin = ({ venue }: Best) => asset ?? venue.asset.symbol
  const sentence = `${sum} would earn ${told(first)}, ${which}.${besides} What getting in and out costs comes off that; rates move every day, so it is no promise.`
  const best = `Put ${value} ${coin(first)} into the ${tier === 'low' ? 'safest' : 'best'} place`
  return { sentence, say: [best, ...(more === null ? [] : [`Put ${value} ${coin(more)} where it earns the most`])] }
}

type Sum = { readonly value: string; readonly places: readonly Venue[]; readonly snapshot: Snapshot }

/** Where it earns most in a year, of the places that pass the tier's checks with so much in them. */
function bestIn(tier: RiskTier, { value, places, snapshot }: Sum): Best | null {
  let best: Best | null = null
  for (const venue of places) {
    const deposit = depositOf(value, venue)
    if (deposit === null || venue.closedFor(deposit.units) !== null) continue
    if (venue.turnedDownFor(deposit.units, tier) !== null) continue
    const usd = grossOver({ snapshot }, venue, deposit, 365)
    if (usd !== null && (best === null || usd > best.usd)) best = { venue, usd }
  }
  return best
}

function depositOf(value: string, { asset }: Venue): Amount | null {
  const parsed = parseDecimal(value, asset.decimals)
  return parsed.status === 'ok' && parsed.units > 0n ? amountOf(asset, parsed.units) : null
}
