import type { Version } from '../journal/foldPlans.ts'
import type { JournalEntry } from '../journal/rows.ts'

/**
 * The versions of a step that are its own still. Whoever signs the same thing twice signs the same bytes: a step that came
 * to nothing and was approved once more, with the same nonce and fees, has the hash of the later one, and what comes to the
 * chain with it came once, for the later one.
 */
export function ownVersions<V extends Version>(versions: readonly V[], entries: readonly JournalEntry[]): readonly V[] {
  return versions.filter(({ hash, planId, index }) => {
    const last = entries.findLast(
      ({ event }) => (event.kind === 'signed' || event.kind === 'replacing') && event.hash === hash,
    )?.event
    return last === undefined || !('index' in last) || (last.planId === planId && last.index === index)
  })
}
