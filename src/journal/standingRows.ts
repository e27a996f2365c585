import type { JournalEntry } from './rows.ts'

/** The rows without those that stopped being true: what the chain took back, and receipts that spoke of it. In order. */
export function standingRows(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  if (!entries.some(({ event }) => event.kind === 'rolled-back')) return entries
  const hashes = new Set<string>()
  const plans = new Set<string>()
  return entries
    .toReversed()
    .filter(({ event }) => {
      if (event.kind === 'rolled-back') {
        hashes.add(event.hash)
        plans.add(event.planId)
        return true
      }
      if (event.kind === 'mined') return !hashes.has(event.hash)
      return event.kind !== 'finished' || !plans.has(event.planId)
    })
    .reverse()
}
