import type { BridgedStep } from '../../journal/foldBridges.ts'
import type { BridgeLook } from './lookAtBridge.ts'

/** What the networks said last of a deposit, and as of which of their blocks. Kept for as long as Sayso runs. */
export type Watched = {
  /** Looks in a row that got no answer. */
  readonly silences: number
  readonly said: Extract<BridgeLook, { status: 'on-its-way' | 'late' }> | null
  /** Up to this block of the origin it is not paid back, where that was searched. */
  readonly searchedTo: bigint | null
  /** The block that brought the end, on the network where it ended. Null where it was not found, or ended before this start. */
  readonly endedIn: bigint | null
}

export const unwatched: Watched = { silences: 0, said: null, searchedTo: null, endedIn: null }

/** So many in a row, and nobody says any more where it is: one alone is no news. */
const silencesUntilUnknown = 3

/** @param look null where nobody answered */
export function watchedAfter(before: Watched, look: BridgeLook | null): Watched {
  if (look === null) return { ...before, silences: before.silences + 1 }
  switch (look.status) {
    case 'unknown':
      return { ...before, silences: before.silences + 1, searchedTo: look.searchedTo }
    case 'ended':
      return { ...before, silences: 0, endedIn: look.endedIn }
    case 'late':
      return { ...before, silences: 0, said: look, searchedTo: look.searchedTo }
    case 'on-its-way':
      return { ...before, silences: 0, said: look }
  }
}

export type BetweenState = 'on-its-way' | 'late' | 'unknown'

/** Where a deposit is that has no end yet. What nobody has said since the start is unknown. */
export function stateOf({ settled }: Pick<BridgedStep, 'settled'>, { said, silences }: Watched): BetweenState {
  // Its block may still be taken back, and then it never left: until then it is on its way, and can be nowhere else.
  if (!settled) return 'on-its-way'
  return said === null || silences >= silencesUntilUnknown ? 'unknown' : said.status
}

/**
 * Where a deposit is as of one block of the origin and, where that was read, one of the destination: null where it has not
 * left by then, or is in an account already. The blocks that were read and those that were looked at are held against each
 * other, so that nothing is counted in two places; what they cannot tell is unknown.
 */
export function betweenAt(
  bridged: Pick<BridgedStep, 'chainId' | 'destination' | 'minedIn' | 'settled' | 'end'>,
  watched: Watched,
  at: ReadonlyMap<number, bigint>,
): BetweenState | null {
  const here = at.get(bridged.chainId)
  const there = at.get(bridged.destination.chainId)
  if (here === undefined || here < bridged.minedIn) return null
  const { end, settled } = bridged
  if (end !== null) {
    const read = end.kind === 'arrived' ? there : here
    if (read === undefined || watched.endedIn === null || read >= watched.endedIn) return null
    return end.kind === 'arrived' ? 'on-its-way' : 'late'
  }
  const state = stateOf(bridged, watched)
  const { said } = watched
  if (state === 'unknown' || !settled || said === null) return state
  // An account was read after it was looked at: it may have come there in between.
  if (there !== undefined && there > said.seenAt) return 'unknown'
  if (said.status === 'late' && here > said.searchedTo) return 'unknown'
  return state
}
