import type { Parts } from '../Parts.ts'
import type { Places } from '../Places.ts'
import { type Looked, snapshotsOf } from '../snapshotsOf.ts'

/** So long a plan waits for networks that it may not be about. */
const patienceMs = 2_500

/**
 * The account's other real networks, looked at and not opened. On a practice chain there is nothing to look at. Never throws:
 * whoever fails is silent.
 */
export async function lookBeside(places: Places, here: Pick<Parts, 'client' | 'pause'>): Promise<Looked> {
  const { network } = here.client
  if (network.kind === 'practice') return { snapshots: [], silent: [] }
  const others = places.chainIds().filter((chainId) => chainId !== network.chainId)
  return await snapshotsOf(others, places.look, here.pause(patienceMs))
}
