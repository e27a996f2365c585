import type { Plan } from '../model/Plan.ts'
import { ownPlaceNames } from '../model/placeNames.ts'
import { protocolNames } from '../model/protocolNames.ts'
import type { PlaceName } from '../model/Reading.ts'

/** The one place that a plan puts money into, by a name that a sentence can say: what "there" is after it. Null where there is none, or several. */
export function placeEntered({ earning }: Pick<Plan, 'earning'>): PlaceName | null {
  const [part, ...more] = earning?.parts ?? []
  if (part === undefined || more.length > 0) return null
  const own = ownPlaceNames.find((name) => name === part.venue)
  const venue = earning?.venues.find(({ id }) => id === part.venueId)
  return own ?? protocolNames.find((name) => name === venue?.protocol) ?? null
}
