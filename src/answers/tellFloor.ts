import { floorAsked } from '../intent/questions/asksForFloor.ts'
import type { PastPlan } from '../journal/plansOf.ts'
import type { Plan, VenueReport } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import type { Venue } from '../planner/earn/Venue.ts'
import { allVenues } from '../planner/earn/venues.ts'
import { answerFloor, answerFloorOf } from './answerFloor.ts'
import { isNamed } from './venuesNamed.ts'
import { yieldReports } from './yieldReports.ts'

type Told = ReturnType<typeof answerFloor>

/**
 * The checks for the safest: of the place that the message names, or else of the one that was chosen last; in general where
 * there is none.
 * @param past the plans of the conversation, the newest first
 */
export function tellFloor(
  message: string,
  {
    snapshot,
    inHand,
    past,
  }: { readonly snapshot: Snapshot; readonly inHand: Plan | null; readonly past: readonly PastPlan[] },
): Told {
  const spoken = inHand?.earning?.parts[0]
  const venues = allVenues(snapshot)
  const chosen = spoken?.venueId ?? past.flatMap((plan) => chosenBy(plan, snapshot, venues))[0]
  const asked = floorAsked(message)
  const named = asked === null ? [] : yieldReports(venues).filter((venue) => isNamed(venue, { venue: asked }))
  const own = named.find(({ id }) => id === chosen)
  const [other] = named
  if (own === undefined && other !== undefined) return answerFloorOf(other.id, 0n, snapshot, 'low')
  if (chosen === undefined) return answerFloor()
  return answerFloorOf(chosen, spoken?.deposit.units ?? 0n, snapshot)
}

/** Where a plan put money: what it chose, or the place that it was told, by that place's name and the coin that went there. */
function chosenBy({ earning, steps }: PastPlan, { network }: Snapshot, venues: readonly Venue[]): readonly string[] {
  const chosen = (earning?.venues ?? []).filter(isChosen)
  if (chosen.length > 0) return chosen.map(({ id }) => id)
  const moved = steps.flatMap(({ amount }) => (amount === undefined ? [] : [amount.token]))
  const coins = moved.map((token) =>
    sameAddress(token.address, network.native.address) ? network.wrapped.address : token.address,
  )
  return venues
    .filter(({ party }) => earning?.parts.some(({ venue }) => venue === party.name) === true)
    .filter(({ asset }) => coins.some((coin) => sameAddress(coin, asset.address)))
    .map(({ id }) => id)
}

const isChosen = ({ status }: Pick<VenueReport, 'status'>): boolean => status === 'chosen'
