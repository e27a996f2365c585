import type { JournalRow } from '../../../journal/rows.ts'

export type Comparison = {
  /** How many rows both begin with. */
  readonly shared: number
  /** `same` or `behind`: all of the backup is in the present one. `ahead`: all of the present one is in the backup. */
  readonly backup: 'same' | 'behind' | 'ahead' | 'other'
}

/** Two histories by their rows' hashes: each covers every row before it, so what ends alike is alike. */
export function compareHistories(present: readonly JournalRow[], backup: readonly JournalRow[]): Comparison {
  let shared = Math.min(present.length, backup.length)
  while (shared > 0 && present[shared - 1]?.hash !== backup[shared - 1]?.hash) shared -= 1
  if (shared === backup.length) return { shared, backup: shared === present.length ? 'same' : 'behind' }
  return { shared, backup: shared === present.length ? 'ahead' : 'other' }
}
