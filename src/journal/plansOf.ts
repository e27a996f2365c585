import { type PlanReasons, readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

const most = 20

/** The plans of one conversation as they were recorded, the newest first: whatever became of them. */
export function plansOf(entries: readonly JournalEntry[], conversation: string): readonly PlanReasons[] {
  const own = new Set<string>()
  const records: string[] = []
  for (const { event } of entries) {
    if (event.kind === 'asked' && event.conversation === conversation) own.add(event.planId)
    if (event.kind === 'planned' && own.has(event.planId)) records.push(event.plan)
  }
  return records
    .slice(-most)
    .toReversed()
    .flatMap((text) => readPlanRecord(text) ?? [])
}
