import { type Intent, reading } from '../model/Reading.ts'
import type { JournalEntry } from './rows.ts'

/** What a plan's message was read as. Empty where the journal does not say, or in words of another version. */
export function intentsOf(entries: readonly JournalEntry[], planId: string): readonly Intent[] {
  const read = entries.findLast(({ event }) => event.kind === 'read' && event.planId === planId)?.event
  if (read?.kind !== 'read') return []
  try {
    const parsed = reading.safeParse(JSON.parse(read.reading))
    return parsed.success ? parsed.data.intents : []
  } catch {
    return []
  }
}
