import { checksOf } from './countPlaces.ts'
import type { Venue } from './Venue.ts'

/**
 * Why a place is left out that only the checks for the safest turn down. Null of any other: what fails the usual checks too
 * is turned down whatever was asked for, and a place that one answer calls usable is never called unsound by the next.
 * @param because why those checks are asked of it: ", which you asked for"; empty where nobody has to be told
 */
export function shortOfSafest(
  { shape, turnedDownFor }: Pick<Venue, 'shape' | 'turnedDownFor'>,
  deposit: bigint,
  because: string,
): string | null {
  const why = turnedDownFor(deposit, 'low')
  // What it pays could not be worked out: nothing is put there, whatever is asked for.
  if (shape === null) return null
  return why === null || turnedDownFor(deposit) !== null
    ? null
    : `${why} It passes ${checksOf.medium}, but not ${checksOf.low}${because}.`
}
