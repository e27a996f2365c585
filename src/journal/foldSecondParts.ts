import type { EventOf } from './journalEvent.ts'
import type { JournalEntry } from './rows.ts'

/**
 * What is still to be said on another network, by the first part's plan: where that was not done yet. It is done once a plan
 * was approved that came of it, or of it with another amount or place in the same conversation; only to look at the plan does
 * nothing. Two that say the same are two: each plan that was approved does one of them, the one that arrived first.
 */
export function foldSecondParts(entries: readonly JournalEntry[]): ReadonlyMap<string, EventOf<'onward'>> {
  const open = new Map<string, EventOf<'onward'>>()
  /** Those of which the money is there, in the order in which it arrived. */
  const arrived = new Set<string>()
  const asked = new Map<string, EventOf<'asked'>>()
  /** By conversation: what was said there that is a second part. */
  const saidIn = new Map<string, Set<string>>()
  const waiting = (key: string): string | undefined =>
    [...arrived].find((planId) => {
      const part = open.get(planId)
      return part !== undefined && keyOf(part) === key
    })
  const close = (planId: string): void => {
    open.delete(planId)
    arrived.delete(planId)
  }
  for (const { event } of entries) {
    switch (event.kind) {
      case 'onward':
        open.set(event.planId, event)
        break
      case 'arrived':
        if (open.has(event.planId)) arrived.add(event.planId)
        break
      case 'left-there':
        close(event.planId)
        break
      case 'asked': {
        asked.set(event.planId, event)
        if (waiting(keyOf(event)) === undefined) break
        saidIn.set(event.conversation, (saidIn.get(event.conversation) ?? new Set()).add(keyOf(event)))
        break
      }
      case 'approved': {
        const words = asked.get(event.planId)
        if (words === undefined) break
        const said = saidIn.get(words.conversation) ?? new Set()
        const key = [keyOf(words), ...said].find((one) => isLike(one, keyOf(words)) && waiting(one) !== undefined)
        const done = key === undefined ? undefined : waiting(key)
        if (key === undefined || done === undefined) break
        said.delete(key)
        close(done)
        break
      }
      default:
        break
    }
  }
  return open
}

function keyOf({ chainId, message }: { readonly chainId: number; readonly message: string }): string {
  return `${chainId} ${message}`
}

/** On the same network, and the same deed: a change on the plan's card leaves the first word as it is. */
function isLike(one: string, other: string): boolean {
  return beginningOf(one) === beginningOf(other)
}

function beginningOf(key: string): string {
  return key.toLowerCase().split(/\s+/, 2).join(' ')
}
