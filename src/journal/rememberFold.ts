import type { JournalEntry } from './rows.ts'

/** The same fold, worked out again only where the journal has grown: it is asked for more often than that. */
export function rememberFold<T>(
  fold: (entries: readonly JournalEntry[]) => T,
): (entries: readonly JournalEntry[]) => T {
  let last: { readonly rows: number; readonly folded: T } | null = null
  return (entries) => {
    if (last?.rows !== entries.length) last = { rows: entries.length, folded: fold(entries) }
    return last.folded
  }
}
