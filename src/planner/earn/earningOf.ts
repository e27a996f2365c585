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

type Entry = {
  /** The first of the draft's steps that belongs to it. */
  readonly first: number
  readonly venues: readonly VenueReport[]
  readonly swapCost: UsdE8
  readonly horizonDays: number
}

/** The card's figures for a plan whose steps from `first` on enter the venue. Null where any of them is unknown. */
export function earningOf(draft: Draft, venue: Venue, deposit: Amount, entry: Entry): Earning | null {
  const rateAfter = venue.rateAfter(deposit.units)
  const gross = grossPerYear(draft, venue, deposit)
  const entryGas = draft.gasUsd(draft.gasOfSteps(entry.first))
  const exitCost = draft.gasUsd(venue.exitGas)
  if (rateAfter === null || gross === null || entryGas === null || exitCost === null) return null
  const entryCost = entryGas + entry.swapCost
  const cost = entryCost + exitCost
  return {
    parts: [
      {
        venueId: venue.id,
        venue: venue.party.name,
        deposit,
        rateNow: venue.rateNow,
        rateAfter,
        grossPerYear: gross,
        exitSeconds: 0n,
      },
    ],
    horizonDays: entry.horizonDays,
    grossPerYear: gross,
    netPerYear: gross - cost,
    netOverHorizon: mulDivDown(gross, BigInt(entry.horizonDays), 365n) - cost,
    entryCost,
    exitCost,
    breakEvenDays: gross > 0n ? Number((cost * 365n + gross - 1n) / gross) : null,
    splitGain: null,
    venues: entry.venues,
  }
}
