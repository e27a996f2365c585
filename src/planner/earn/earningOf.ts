import type { Amount } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Earning, VenueReport } from '../../model/Plan.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import type { Venue } from './venues.ts'

const ray = 10n ** 27n

/** What a deposit earns in a year at the rate it leaves behind, in dollars. Null where rate or price is unknown. */
export function grossPerYear(draft: Draft, venue: Venue, deposit: Amount): UsdE8 | null {
  const rate = venue.rateAfter(deposit.units)
  const price = draft.snapshot.prices.get(venue.asset.address.toLowerCase())
  if (rate === null || price === undefined) return null
  return mulDivDown(usdOf(deposit, price.usdE8), rate, ray)
}

/** The card's figures for a plan whose steps from `first` on enter the venue. Null where any of them is unknown. */
export function earningOf(
  draft: Draft,
  venue: Venue,
  deposit: Amount,
  first: number,
  venues: readonly VenueReport[],
  swapCost: UsdE8 = 0n,
): Earning | null {
  const rateAfter = venue.rateAfter(deposit.units)
  const gross = grossPerYear(draft, venue, deposit)
  const entryGas = draft.gasUsd(draft.gasOfSteps(first))
  const exitCost = draft.gasUsd(venue.exitGas)
  if (rateAfter === null || gross === null || entryGas === null || exitCost === null) return null
  const entryCost = entryGas + swapCost
  const cost = entryCost + exitCost
  return {
    venue: venue.party.name,
    asset: venue.asset.symbol,
    rateAfter,
    grossPerYear: gross,
    netPerYear: gross - cost,
    entryCost,
    exitCost,
    breakEvenDays: gross > 0n ? Number((cost * 365n + gross - 1n) / gross) : null,
    venues,
  }
}
