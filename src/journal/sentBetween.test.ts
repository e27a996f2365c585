import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { recordText } from './recordText.ts'
import { sentBetween } from './sentBetween.ts'

const account = '0x1111111111111111111111111111111111111111'
const { chainId } = practice
const usdc = coin('USDC')
const hash = `0x${'0'.repeat(64)}` as const
const record = recordText({
  ...emptyPlan,
  steps: [{ kind: 'send', amount: { token: usdc, units: 25_000_000n } }],
})

const asked: JournalEvent = {
  kind: 'asked',
  ...{ planId: 'p', conversation: 'one', message: 'send 25 usdc to bob', chainId, account },
}
const planned: JournalEvent = { kind: 'planned', planId: 'p', summary: 'Send', titles: [], plan: record }
const approved = (prices = [{ token: usdc.address, usdE8: 99_000_000n }]): JournalEvent => ({
  kind: 'approved',
  ...{ planId: 'p', hash, plan: '', by: 'window', typed: null, titles: [], promised: [], approvedAt: 0n, prices },
})
const finished = (status: 'mined' | 'reverted' = 'mined'): JournalEvent => ({
  kind: 'finished',
  planId: 'p',
  receipt: {
    ...{ status: 'done', planHash: hash, stepsNotSent: [], changes: [], leftAllowances: [], fee: 1n, sentence: '' },
    steps: [{ index: 0, title: '', transaction: `0x${'1'.repeat(64)}`, status, fee: 1n, blockNumber: 1n, gasUsed: 1n }],
  },
})

/** A row a minute, from 10:00 on. */
function between(events: readonly JournalEvent[], after: string, until = '11:00') {
  let minute = 0
  const journal = memoryJournal(() => `2026-12-01T10:${String(minute++).padStart(2, '0')}:00.000Z`)
  for (const event of events) journal.append(event)
  const time = (clock: string) => `2026-12-01T${clock}:00.000Z`
  return sentBetween(journal.entries(), { chainId, account, after: time(after), until: time(until) })
}

describe('sentBetween', () => {
  const rows = [asked, planned, approved(), finished()]

  test('default: what was carried out in that time, and what it sent at the price of its approval', () => {
    expect(between(rows, '09:00')).toEqual({ planIds: new Set(['p']), sent: 2_475_000_000n })
    expect(between(rows, '10:30')).toEqual({ planIds: new Set(), sent: 0n })
    expect(between([asked, planned, approved(), finished('reverted')], '09:00').sent).toBe(0n)
  })

  test('behavior: without a price, or under way at either moment, it is not known', () => {
    expect(between([asked, planned, approved([]), finished()], '09:00').sent).toBeNull()
    expect(between(rows.slice(0, 3), '09:00').sent).toBeNull()
    expect(between(rows, '09:00', '10:02').sent).not.toBeNull()
    expect(between([asked, planned, approved(), planned, planned, finished()], '10:03').sent).toBeNull()
  })

  test('behavior: what another account or network did is none of it', () => {
    expect(between([{ ...asked, chainId: 1 } as JournalEvent, ...rows.slice(1)], '09:00').planIds.size).toBe(0)
  })
})
