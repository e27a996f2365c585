import type { HistoryEntry } from '../model/HistoryEntry.ts'
import { foldHistory } from './foldHistory.ts'
import { type PlanReasons, readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

const most = 20

/** A plan of the record, and what became of it. */
export type PastPlan = PlanReasons & { readonly status: HistoryEntry['status'] }

/** The plans of one conversation as they were recorded, the newest first: whatever became of them. */
export function plansOf(entries: readonly JournalEntry[], conversation: string): readonly PastPlan[] {
  const own = new Set<string>()
  const records = new Map<string, string>()
  for (const { event } of entries) {
    if (event.kind === 'asked' && event.conversation === conversation) own.add(event.planId)
    if (event.kind === 'planned' && own.has(event.planId)) records.set(event.planId, event.plan)
  }
  const became = new Map(foldHistory(entries).map(({ planId, status }) => [planId, status]))
  return [...records]
    .slice(-most)
    .toReversed()
    .flatMap(([planId, text]) => {
      const reasons = readPlanRecord(text)
      return reasons === null ? [] : [{ ...reasons, status: became.get(planId) ?? 'shown' }]
    })
}
