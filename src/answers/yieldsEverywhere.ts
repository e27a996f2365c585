import type { VenueReport } from '../model/Plan.ts'
import type { PlaceName } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { StageOf } from '../model/Stage.ts'
import type { RiskTier } from '../planner/safety/thresholds.ts'
import { venueView } from '../stages/earningView.ts'
import { onlyBetween } from './onlyBetween.ts'
import { compareRates, placesFor, placesSentence, yieldReports } from './yieldReports.ts'

/**
 * What the places of several networks pay now, the highest first. Moving from one network to another costs, and is in none
 * of these rates.
 * @param silent networks that did not answer, by name
 */
export function yieldsEverywhere(
  snapshots: readonly Snapshot[],
  silent: readonly string[],
  assetWord: string | undefined,
  {
    tier = 'medium',
    between = null,
  }: { readonly tier?: RiskTier; readonly between?: readonly PlaceName[] | null } = {},
): Omit<StageOf<'answer'>, 'ms'> {
  const all = snapshots.map((snapshot) => ({ snapshot, places: placesFor(snapshot, assetWord) }))
  const seen = all.map(({ snapshot, places }) => ({ snapshot, places: onlyBetween(places, between).places }))
  const { note } = onlyBetween(
    all.flatMap(({ places }) => places),
    between,
  )
  const reports = seen
    .flatMap(({ snapshot, places }) => yieldReports(places, tier).map((report) => onNetwork(report, snapshot)))
    .toSorted((a, b) => compareRates(a.rateNow, b.rateNow))
  const networks = snapshots.length === 1 ? 'one network' : `${snapshots.length} networks`
  const looked =
    reports.length === 0
      ? `No place on ${networks} takes that.`
      : `${placesSentence(
          seen.flatMap(({ places }) => places),
          ` on ${networks}`,
          tier,
        )} Rates are those of this moment, without what it costs to get there.${note}`
  const missing = silent.length === 0 ? '' : ` No answer from ${silent.join(', ')}.`
  return { stage: 'answer', topic: 'yields', sentence: looked + missing, rows: [], venues: reports.map(venueView) }
}

function onNetwork(report: VenueReport, { network }: Snapshot): VenueReport {
  return { ...report, id: `${network.chainId}:${report.id}`, name: `${report.name} on ${network.name}` }
}
