import type { JournalEvent } from './journalEvent.ts'
import type { JournalEntry } from './rows.ts'

/** Where the journal is kept. Append-only: nothing in here changes or removes a row. */
export type JournalStore = {
  /**
   * On disk when it returns: what comes after may rely on it.
   * @throws SaysoError `disk-full` or `disk-failed`; then whoever called must not go on as if it were written.
   */
  readonly append: (event: JournalEvent) => JournalEntry
  /** Every entry, oldest first. */
  readonly entries: () => readonly JournalEntry[]
}

export type BatchJournalStore = JournalStore & {
  /**
   * Several events at once, all of them on disk when it returns or, where it throws, none: one wait for the disk. For
   * events of which none is relied upon before the last.
   * @throws SaysoError as `append` does
   */
  readonly appendAll: (events: readonly JournalEvent[]) => readonly JournalEntry[]
}
