import type { BatchJournalStore } from './JournalStore.ts'
import type { JournalEvent } from './journalEvent.ts'
import { chainRow, genesis, type Head, type JournalEntry, type JournalRow } from './rows.ts'

/** A journal that lives as long as the process: for tests and for profiles that are not kept. */
export function memoryJournal(
  now: () => string = () => new Date().toISOString(),
): BatchJournalStore & { readonly rows: readonly JournalRow[] } {
  const rows: JournalRow[] = []
  const entries: JournalEntry[] = []
  let head: Head = genesis
  function append(event: JournalEvent): JournalEntry {
    const row = chainRow(head, now(), event)
    const entry = { seq: row.seq, at: row.at, event }
    rows.push(row)
    entries.push(entry)
    head = row
    return entry
  }

  return {
    rows,
    append,
    appendAll: (events) => events.map(append),
    entries: () => entries,
  }
}
