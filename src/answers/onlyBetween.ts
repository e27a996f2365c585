import { capital } from '../model/capital.ts'
import type { PlaceName } from '../model/Reading.ts'
import type { Venue } from '../planner/earn/venues.ts'

/**
 * Of all places the two that a question sets beside each other, and a sentence on which of them has none here. All of them where none
 * are named.
 */
export function onlyBetween(
  places: readonly Venue[],
  between: readonly PlaceName[] | null,
): { readonly places: readonly Venue[]; readonly note: string } {
  if (between === null) return { places, note: '' }
  const isOf = (place: Venue, name: PlaceName): boolean => place.protocol === name || place.party.name === name
  const absent = between.filter((name) => !places.some((place) => isOf(place, name)))
  const note = absent.map((name) => ` There is no place of ${capital(name)} here.`).join('')
  return { places: places.filter((place) => between.some((name) => isOf(place, name))), note }
}
