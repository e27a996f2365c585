import { venuesNamed } from '../answers/venuesNamed.ts'
import { placesFor, yieldReports } from '../answers/yieldReports.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { rateMovedTo } from '../intent/dialogue/moveThere.ts'
import { readOpen } from '../intent/read.ts'
import { findMissing } from '../intent/steps/findMissing.ts'
import type { VenueReport } from '../model/Plan.ts'
import type { ReadRequest } from '../model/Reading.ts'
import type { Parts } from './Parts.ts'

/**
 * The names of the places that a deposit can go into, of those that pass the usual checks, the highest rate first. Where the message names
 * one by what it pays ("the 5% one"), only those that pay that, as far as there are any. Null where the question is of no one coin's
 * deposit, or the chain does not answer.
 */
export async function placesToEnter(
  { client, clock, account }: Pick<Parts, 'client' | 'clock' | 'account'>,
  request: ReadRequest,
): Promise<readonly string[] | null> {
  const steps = readOpen(request).flatMap((block) => block.steps)
  const step = steps.find((one) => findMissing(one).includes('protocol'))
  const asset = step?.said.asset?.value
  if (step?.kind !== 'supply' || asset === undefined) return null
  try {
    const snapshot = await takeSnapshot(client, clock, account)
    const reports = yieldReports(placesFor(snapshot, asset))
    const rate = rateMovedTo(request.turns.at(-1) ?? '')
    const meant = rate === null ? [] : passing(venuesNamed(reports, { venue: rate }))
    return (meant.length > 0 ? meant : passing(reports)).map(({ name }) => name)
  } catch {
    return null
  }
}

const passing = (places: readonly VenueReport[]): readonly VenueReport[] =>
  places.filter(({ status }) => status !== 'turned-down')
