import type { JournalEntry } from '../../journal/rows.ts'

/**
 * The plan that "it" is in "undo it": the last that was approved in this conversation; where none was, the last of all, if it
 * did not come to its end. Null where there is none.
 */
export function lastRun(entries: readonly JournalEntry[], conversation: string): string | null {
  const own = new Set<string>()
  let inConversation: string | null = null
  let last: string | null = null
  let lastEnded = false
  for (const { event } of entries) {
    if (event.kind === 'asked' && event.conversation === conversation) own.add(event.planId)
    if (event.kind === 'approved') {
      last = event.planId
      lastEnded = false
      if (own.has(event.planId)) inConversation = event.planId
    }
    if (event.kind === 'finished' && event.planId === last) lastEnded = event.receipt.status === 'done'
  }
  return inConversation ?? (lastEnded ? null : last)
}
