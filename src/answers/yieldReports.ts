import type { VenueReport } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { checksOf, countPlaces } from '../planner/earn/countPlaces.ts'
import { shortOfSafest } from '../planner/earn/shortOfSafest.ts'
import { allVenues, type Venue } from '../planner/earn/venues.ts'
import { stablecoinSymbols } from '../planner/resolveAsset.ts'
import type { RiskTier } from '../planner/safety/thresholds.ts'

/** The places that take an asset, by a word for it; all of them where none is said. */
export function placesFor(snapshot: Snapshot, assetWord: string | undefined): readonly Venue[] {
  const wanted = assetWord?.toUpperCase()
  return allVenues(snapshot).filter(
    (venue) => wanted === undefined || matches(venue.asset.symbol.toUpperCase(), wanted),
  )
}

/**
 * What each place pays now, before anything is put in, and whether it passes the floor of safety. Highest first.
 * @param tier whose checks a mark speaks of: where safety is asked for, those that a plan with safety first holds it to
 * @param because why those for the safest are: as they were asked for, where nothing else is said
 */
export function yieldReports(
  places: readonly Venue[],
  tier: RiskTier = 'medium',
  because = ', which you asked for',
): readonly VenueReport[] {
  return places
    .map((venue): VenueReport => {
      const unsafe = venue.turnedDownFor(0n, tier)
      const short = tier === 'low' ? shortOfSafest(venue, 0n, because) : null
      return {
        id: venue.id,
        name: venue.party.name,
        protocol: venue.protocol ?? 'vault',
        asset: venue.asset.symbol,
        status: unsafe === null ? 'passed-over' : short === null ? 'turned-down' : 'left-out',
        reason: short ?? unsafe ?? (tier === 'low' ? `It passes ${checksOf.low}.` : passedReason(venue)),
        rateNow: venue.rateNow,
        rateAfter: venue.rateNow,
        netPerYear: null,
      }
    })
    .sort((a, b) => compareRates(a.rateNow, b.rateNow))
}

function passedReason(venue: Venue): string {
  return venue.turnedDownFor(0n, 'low') === null
    ? `It passes ${checksOf.low} too.`
    : `It passes ${checksOf.medium}; those for the safest ask for more.`
}

/**
 * How many places were looked at and what they pass, as a plan counts them that is made for the same asset.
 * @param where " on 2 networks", where it is more than the one in use
 * @param tier whose checks the list below it speaks of
 */
export function placesSentence(places: readonly Venue[], where = '', tier: RiskTier = 'medium'): string {
  const usual = countPlaces(places.map((venue) => venue.turnedDownFor(0n) === null))
  const safest = countPlaces(places.map((venue) => venue.turnedDownFor(0n, 'low') === null))
  const one = usual.lookedAt === 1
  const coins = new Set(places.map(({ asset }) => asset.symbol)).size
  const each = coins > 1 ? ', each counted once for every coin it takes' : ''
  return `${usual.lookedAt} ${one ? 'place' : 'places'}${where} ${one ? 'was' : 'were'} looked at${each}: ${usual.passing} ${usual.passing === 1 ? 'passes' : 'pass'} ${checksOf.medium}, and ${safest.passing} ${checksOf.low}.${tier === 'low' ? ` You asked for the safest, so what can be used here passes ${checksOf.low}; what passes only the usual ones is left out.` : ''}`
}

function matches(symbol: string, wanted: string): boolean {
  if (wanted === 'STABLECOIN') return stablecoinSymbols.includes(symbol)
  return symbol === wanted || (wanted === 'ETH' && symbol === 'WETH')
}

/** The highest first, and last what nobody knows. */
export function compareRates(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a > b ? -1 : 1
}
