import { describe, expect, test } from 'vitest'
import { foldStories } from './foldStories.ts'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'

const account = '0x00000000000000000000000000000000000000aA'
const hash = `0x${'1'.repeat(64)}` as const
const told = (planId: string): readonly JournalEvent[] => [
  { kind: 'asked', planId, conversation: 'c', message: 'send 5 USDC', chainId: 1, account },
  { kind: 'planned', planId, summary: 'Send 5 USDC.', titles: ['Send 5 USDC'], plan: '{}' },
  { kind: 'judged', planId, level: 'PASS', sentence: 'Fine.', hash, expiresAt: 9n, findings: [] },
]
const carriedOut = (planId: string): readonly JournalEvent[] => [
  ...told(planId),
  {
    ...{ kind: 'approved', planId, hash, plan: '{}', by: 'window', typed: null, titles: ['Send 5 USDC'] },
    ...{ promised: [], approvedAt: 1n },
  },
  { kind: 'sent', planId, index: 0, hash, known: 'accepted' },
  {
    ...{ kind: 'mined', planId, index: 0, hash, status: 'mined', blockNumber: 7n, blockHash: hash },
    ...{ gasUsed: 21_000n, fee: 1n },
  },
]

function journalOf(...events: readonly JournalEvent[]) {
  const journal = memoryJournal(() => '2026-01-01T00:00:00.000Z')
  journal.appendAll(events)
  return journal.entries()
}

describe('foldStories', () => {
  test('default: each moment in its order, with the step and the transaction it is of', () => {
    const [story] = foldStories(journalOf(...carriedOut('p')), ['USDC', 'USD'])
    expect(story?.moments.map(({ kind, title, transaction }) => [kind, title, transaction])).toEqual([
      ['asked', '', null],
      ['shown', '', null],
      ['approved', '', null],
      ['sent', 'Send 5 USDC', hash],
      ['mined', 'Send 5 USDC', hash],
    ])
    expect(story).toMatchObject({
      approvedBy: 'window',
      receipt: null,
      entry: { status: 'approved', assets: ['USDC'] },
    })
  })

  test('behavior: newest first', () => {
    const entries = journalOf(...told('a'), ...told('b'))
    expect(foldStories(entries).map(({ entry }) => entry.planId)).toEqual(['b', 'a'])
  })

  test('behavior: a sentence that came to no plan has no story', () => {
    expect(foldStories(journalOf(told('a')[0] ?? { kind: 'opened', app: '1', chainId: 1 }))).toEqual([])
  })
})
