import type { Amount } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Earning, EarningPart, VenueReport } from '../../model/Plan.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import type { Venue } from './Venue.ts'

const ray = 10n ** 27n

/** What a deposit earns in a year at the rate it leaves behind, in dollars. Null where rate or price is unknown. */
export function grossPerYear(draft: Draft, venue: Venue, deposit: Amount): UsdE8 | null {
  const rate = venue.rateAfter(deposit.units)
  const price = draft.snapshot.prices.get(venue.asset.address.toLowerCase())
  if (rate === null || price === undefined) return null
  return mulDivDown(usdOf(deposit, price.usdE8), rate, ray)
}

/** Interest is simple, not compounded: a year's, by the day. Rounded down. */
export function overDays(grossInYear: UsdE8, days: number): UsdE8 {
  return mulDivDown(grossInYear, BigInt(days), 365n)
}

export type EnteredPart = { readonly venue: Venue; readonly deposit: Amount }

type Entered = {
  /** The first of the draft's steps that belongs to it. */
  readonly first: number
  readonly venues: readonly VenueReport[]
  /** What a swap on the way in loses; the way out is taken to lose the same. */
  readonly swapCost: UsdE8
  /** Usual gas of the way back beyond leaving the places: unwrapping, swapping. */
  readonly gasOut: bigint
  readonly horizonDays: number
  readonly splitGain: UsdE8 | null
}

/** The card's figures for a plan whose steps from `first` on enter the places. Null where any of them is unknown. */
export function earningOf(draft: Draft, entered: readonly EnteredPart[], entry: Entered): Earning | null {
  const parts: EarningPart[] = []
  for (const { venue, deposit } of entered) {
    const rateAfter = venue.rateAfter(deposit.units)
    const gross = grossPerYear(draft, venue, deposit)
    if (rateAfter === null || gross === null) return null
    parts.push({
      venueId: venue.id,
      venue: venue.party.name,
      deposit,
      rateNow: venue.rateNow,
      rateAfter,
      grossPerYear: gross,
      exitSeconds: venue.exitSeconds,
    })
  }
  const entryGas = draft.gasUsd(draft.gasOfSteps(entry.first))
  const exitGas = draft.gasUsd(entered.reduce((sum, { venue }) => sum + venue.exitGas, entry.gasOut))
  if (entryGas === null || exitGas === null) return null
  const gross = parts.reduce((sum, part) => sum + part.grossPerYear, 0n)
  const entryCost = entryGas + entry.swapCost
  const exitCost = exitGas + entry.swapCost
  const cost = entryCost + exitCost
  return {
    parts: parts.toSorted((a, b) =>
      a.deposit.units === b.deposit.units ? 0 : a.deposit.units > b.deposit.units ? -1 : 1,
    ),
    horizonDays: entry.horizonDays,
    grossPerYear: gross,
    netPerYear: gross - cost,
    netOverHorizon: overDays(gross, entry.horizonDays) - cost,
    entryCost,
    exitCost,
    breakEvenDays: gross > 0n ? Number((cost * 365n + gross - 1n) / gross) : null,
    splitGain: entry.splitGain,
    venues: entry.venues,
  }
}
