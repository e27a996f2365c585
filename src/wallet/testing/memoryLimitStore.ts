import type { LimitRow, LimitStore } from '../limits/LimitRow.ts'

/** Rows that are gone with the test. */
export function memoryLimitStore(): LimitStore {
  const rows: LimitRow[] = []
  return { rows: () => rows, append: (row) => void rows.push(row) }
}
