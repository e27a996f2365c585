import type { Amount } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Earning, EarningPart, VenueReport } from '../../model/Plan.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { leavingCalls } from '../leavingCalls.ts'
import { breakEvenDays } from './breakEvenDays.ts'
import type { Venue } from './Venue.ts'

const ray = 10n ** 27n
const yearDays = 365n

/** What a deposit earns over so many days while nobody else acts, in dollars. Null where rate or price is unknown. */
export function grossOver(
  { snapshot }: Pick<Draft, 'snapshot'>,
  venue: Venue,
  deposit: Amount,
  days: number,
): UsdE8 | null {
  const rate = venue.rateOver(deposit.units, days)
  const price = snapshot.prices.get(venue.asset.address.toLowerCase())
  if (rate === null || price === undefined) return null
  return mulDivDown(usdOf(deposit, price.usdE8), rate * BigInt(days), ray * yearDays)
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
  let overHorizon = 0n
  for (const { venue, deposit } of entered) {
    const rateAfter = venue.rateAfter(deposit.units)
    const gross = grossOver(draft, venue, deposit, 365)
    const paid = grossOver(draft, venue, deposit, entry.horizonDays)
    if (rateAfter === null || gross === null || paid === null) return null
    overHorizon += paid
    parts.push({
      venueId: venue.id,
      venue: venue.party.name,
      deposit,
      rateNow: venue.rateNow,
      rateAfter,
      grossPerYear: gross,
      compounds: venue.rateOver(deposit.units, 365) !== rateAfter,
      exitSeconds: venue.exitSeconds,
    })
  }
  const entryGas = draft.gasUsd(draft.gasOfSteps(entry.first))
  const leavingGas = draft.gasUsd(entered.reduce((sum, { venue }) => sum + venue.exitGas, 0n))
  const backGas = draft.gasUsd(entry.gasOut)
  if (entryGas === null || leavingGas === null || backGas === null) return null
  const gross = parts.reduce((sum, part) => sum + part.grossPerYear, 0n)
  const entryCost = entryGas + entry.swapCost
  const exitCost = leavingGas + backGas + entry.swapCost
  const cost = entryCost + exitCost
  return {
    parts: parts.toSorted((a, b) =>
      a.deposit.units === b.deposit.units ? 0 : a.deposit.units > b.deposit.units ? -1 : 1,
    ),
    horizonDays: entry.horizonDays,
    grossPerYear: gross,
    interestPerYear: 0n,
    netPerYear: gross - cost,
    netOverHorizon: overHorizon - cost,
    entryCost,
    exitCost,
    breakEvenDays: breakEvenDays(gross, cost),
    splitGain: entry.splitGain,
    usualGas: { first: entry.first, entry: entryGas, exit: leavingGas },
    leaving: leavingCalls(draft.snapshot, entered),
    venues: entry.venues,
  }
}
