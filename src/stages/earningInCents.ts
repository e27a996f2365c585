import type { Earning, VenueReport } from '../model/Plan.ts'
import { sumInCents, toCents, type UsdE8 } from '../model/Usd.ts'

type OfAYear = Pick<Earning, 'interestPerYear' | 'entryCost' | 'exitCost'> & {
  readonly parts: readonly Pick<Earning['parts'][number], 'grossPerYear'>[]
}

/** A year's interest and what is left of it, added up as its figures are shown: who does the sum comes to the same cent. */
export function earningInCents({ parts, interestPerYear, entryCost, exitCost }: OfAYear): {
  readonly grossPerYear: UsdE8
  readonly netPerYear: UsdE8
} {
  const grossPerYear = sumInCents(parts.map((part) => part.grossPerYear))
  return { grossPerYear, netPerYear: grossPerYear - toCents(interestPerYear) - toCents(entryCost) - toCents(exitCost) }
}

/** The places that were compared: what the one that was chosen brings stands on the card too, and is the same figure there. */
export function venuesInCents(earning: OfAYear & Pick<Earning, 'venues'>): readonly VenueReport[] {
  const { parts, interestPerYear, venues } = earning
  const { netPerYear: left } = earningInCents(earning)
  const netPerYear = left + toCents(interestPerYear)
  return venues.map((venue) =>
    parts.length === 1 && venue.status === 'chosen' && venue.netPerYear !== null ? { ...venue, netPerYear } : venue,
  )
}
