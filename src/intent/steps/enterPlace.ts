import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import type { Draft, Said } from './Draft.ts'

/** Money put into a named place: into a protocol it is lent, and a place of its own name is the only one to choose from. */
export function enterPlace(said: Draft['said'], place: Said<PlaceName>): Draft {
  const { protocol: _before, ...rest } = said
  if (!isOwnPlace(place.value)) return { kind: 'supply', said: { ...rest, protocol: place }, unclear: [] }
  const objective = { value: 'balanced', from: [], by: 'not said' } as const
  return { kind: 'earn', said: { ...rest, objective, protocols: { ...place, value: [place.value] } }, unclear: [] }
}
