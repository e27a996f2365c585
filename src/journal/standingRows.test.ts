import { expect, test } from 'vitest'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { standingRows } from './standingRows.ts'

const hash = `0x${'1'.repeat(64)}` as const
const own = { planId: 'p1', index: 0, hash }
const block = { blockNumber: 5n, blockHash: `0x${'2'.repeat(64)}` } as const
const mined: JournalEvent = { kind: 'mined', ...own, ...block, status: 'mined', gasUsed: 1n, fee: 1n }
const finished: JournalEvent = {
  kind: 'finished',
  planId: 'p1',
  receipt: {
    ...{ status: 'done', planHash: hash, steps: [], stepsNotSent: [], changes: [], leftAllowances: [] },
    ...{ fee: 1n, sentence: 'Done.' },
  },
}
const rolledBack: JournalEvent = { kind: 'rolled-back', ...own, ...block }

function standing(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const journal = memoryJournal()
  for (const event of events) journal.append(event)
  return standingRows(journal.entries()).map(({ event }) => event)
}

test('default: rows of which nothing was taken back are the rows', () => {
  expect(standing([mined, finished])).toEqual([mined, finished])
})

test('behavior: what was taken back, and its receipt, no longer counts; what came again does', () => {
  const other: JournalEvent = { ...finished, planId: 'p2' }
  const again: JournalEvent = { ...mined, status: 'reverted' }
  expect(standing([mined, finished, other, rolledBack])).toEqual([other, rolledBack])
  expect(standing([mined, finished, other, rolledBack, again, finished])).toEqual([other, rolledBack, again, finished])
})
