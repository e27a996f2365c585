import { foldPlans, type JournalPlan } from './foldPlans.ts'
import type { JournalEntry } from './rows.ts'

/** Approved plans whose end the journal does not know yet, or does not know any more. */
export function findUnfinished(entries: readonly JournalEntry[]): readonly JournalPlan[] {
  return foldPlans(entries, ({ state }) => state !== 'ended')
}

/** Whether this plan was ever approved: a second approval of it is refused. */
export function wasApproved(entries: readonly JournalEntry[], planId: string): boolean {
  return entries.some(({ event }) => event.kind === 'approved' && event.planId === planId)
}
