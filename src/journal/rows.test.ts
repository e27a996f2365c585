import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { type JournalRow, joinRows, verifyRows } from './rows.ts'

const event = fc.oneof(
  fc.record({
    kind: fc.constant('asked' as const),
    planId: fc.string({ minLength: 1, maxLength: 20 }),
    conversation: fc.string(),
    message: fc.string({ unit: 'binary' }),
    chainId: fc.integer(),
    account: fc.constant('0x00000000000000000000000000000000000000aA' as const),
  }),
  fc.record({ kind: fc.constant('dropped' as const), planId: fc.constant('p'), sentence: fc.string() }),
)

function rowsOf(events: readonly JournalEvent[]): readonly JournalRow[] {
  const journal = memoryJournal(() => '2026-08-01T00:00:00.000Z')
  for (const one of events) journal.append(one)
  return journal.rows
}

describe('rows', () => {
  test('default: what was appended is read back, in order', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const verified = verifyRows(rowsOf(events))
        expect(verified.status).toBe('sound')
        expect(verified.entries.map((entry) => entry.event)).toEqual(events)
      }),
    )
  })

  test('behavior: any bit changed anywhere in a row is found, and where', () => {
    const fields = ['at', 'previous', 'hash', 'body'] as const
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...fields),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (events, which, field, where, bit) => {
          const rows = [...rowsOf(events)]
          const at = which % rows.length
          const row = rows[at]
          if (row === undefined) return
          const bytes = Buffer.from(row[field], 'utf8')
          bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ (1 << bit)
          rows[at] = { ...row, [field]: bytes.toString('utf8') }
          expect(verifyRows(rows)).toMatchObject({ status: 'broken', seq: at + 1 })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('behavior: a row that is missing, doubled or moved is found', () => {
    const rows = rowsOf(['a', 'b', 'c', 'd'].map((sentence) => ({ kind: 'dropped', planId: 'p', sentence })))
    const [a, b, c, d] = rows
    if (!a || !b || !c || !d) throw new Error('four rows')
    for (const broken of [
      [b, c, d],
      [a, c, d],
      [a, b, b, c],
      [a, c, b, d],
    ])
      expect(verifyRows(broken).status).toBe('broken')
    expect(verifyRows([a, { ...b, seq: 3 }]).status).toBe('broken')
    const [, other] = rowsOf(['x', 'y'].map((sentence) => ({ kind: 'dropped', planId: 'p', sentence })))
    if (!other) throw new Error('two rows')
    expect(verifyRows([a, other])).toMatchObject({ status: 'broken', seq: 2 })
  })

  test('behavior: two damaged copies are joined to the longest sound journal', () => {
    const rows = rowsOf(['a', 'b', 'c', 'd', 'e'].map((sentence) => ({ kind: 'dropped', planId: 'p', sentence })))
    const damaged = rows.map((row, at) => (at === 1 ? { ...row, body: row.body.replace('b', 'x') } : row))
    expect(joinRows(damaged, rows.slice(0, 3))).toEqual(rows)
    expect(joinRows(damaged)).toEqual(rows.slice(0, 1))
    expect(joinRows()).toEqual([])
  })
})
