import type { VenueReport } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { allVenues } from '../planner/earn/venues.ts'

/** What each place pays now, before anything is put in, and whether it passes the floor of safety. Highest first. */
export function yieldReports(snapshot: Snapshot, assetWord: string | undefined): readonly VenueReport[] {
  const wanted = assetWord?.toUpperCase()
  return allVenues(snapshot)
    .filter((venue) => wanted === undefined || matches(venue.asset.symbol.toUpperCase(), wanted))
    .map((venue): VenueReport => {
      const unsafe = venue.turnedDownFor(0n)
      return {
        id: venue.id,
        name: venue.party.name,
        protocol: venue.protocol ?? 'vault',
        asset: venue.asset.symbol,
        status: unsafe === null ? 'passed-over' : 'turned-down',
        reason: unsafe ?? 'It passes the usual checks; those for the safest ask for more.',
        rateNow: venue.rateNow,
        rateAfter: venue.rateNow,
        netPerYear: null,
      }
    })
    .sort((a, b) => compareRates(a.rateNow, b.rateNow))
}

function matches(symbol: string, wanted: string): boolean {
  return symbol === wanted || (wanted === 'ETH' && symbol === 'WETH') || wanted === 'STABLECOIN'
}

/** The highest first, and last what nobody knows. */
export function compareRates(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a > b ? -1 : 1
}
