import { readBoundPlan } from '../journal/boundPlanJson.ts'
import type { JournalEntry } from '../journal/rows.ts'

/** Who was sent something by a plan that was approved and ended well. Lower case. Nobody else is known. */
export function knownRecipients(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const approved = new Map<string, readonly string[]>()
  const known = new Set<string>()
  for (const { event } of entries) {
    if (event.kind === 'approved')
      approved.set(
        event.planId,
        readBoundPlan(event.plan).bounds.mayReceive.map(({ to }) => to.toLowerCase()),
      )
    if (event.kind === 'finished' && event.receipt.status === 'done')
      for (const to of approved.get(event.planId) ?? []) known.add(to)
  }
  return known
}
