import type { Places } from './Places.ts'
import { type Looked, snapshotsOf } from './snapshotsOf.ts'

/** So long an answer waits for the slowest network; whoever has not answered by then is named in it. */
export const patienceMs = 5_000

/** A snapshot of each network that the person works on, and the names of those that did not answer in time. */
export async function snapshotEverywhere(places: Places): Promise<Looked> {
  return await snapshotsOf(places.chainIds(), places.at, places.here().pause(patienceMs))
}
