import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { paidFees } from './paidFees.ts'
import { plansOf } from './plansOf.ts'
import { readPlanRecord } from './readPlanRecord.ts'
import { recordText } from './recordText.ts'

const account = '0x1111111111111111111111111111111111111111'
const other = '0x2222222222222222222222222222222222222222'
const { chainId } = practice
const plan = {
  ...emptyPlan,
  summary: 'Swap 1 ETH',
  costs: { gas: 5n, dataWei: 0n, poolFees: 300_000_000n, impact: -100_000_000n },
}

const asked = (planId: string, change: object = {}): JournalEvent => ({
  kind: 'asked',
  ...{ planId, conversation: 'one', message: 'swap 1 eth', chainId, account },
  ...change,
})
const planned = (planId: string, text = recordText(plan)): JournalEvent => ({
  kind: 'planned',
  ...{ planId, summary: plan.summary, titles: [], plan: text },
})
const approved = (planId: string): JournalEvent => ({
  kind: 'approved',
  ...{ planId, hash: `0x${'0'.repeat(64)}`, plan: '', by: 'window', typed: null, titles: [], promised: [] },
  approvedAt: 0n,
})
const stepOf = (status: 'mined' | 'reverted', fee: bigint) => ({
  ...{ index: 0, title: 'Swap', transaction: `0x${'1'.repeat(64)}` as const, status, fee },
  ...{ blockNumber: 1n, gasUsed: 1n },
})
const finished = (
  planId: string,
  fee: bigint,
  status: 'done' | 'failed' = 'done',
  stepStatus: 'mined' | 'reverted' = 'mined',
): JournalEvent => ({
  kind: 'finished',
  planId,
  receipt: {
    ...{
      status,
      planHash: `0x${'0'.repeat(64)}`,
      stepsNotSent: [],
      changes: [],
      leftAllowances: [],
      fee,
      sentence: '',
    },
    steps: [stepOf(stepStatus, fee)],
  },
})

function entriesOf(...events: readonly JournalEvent[]) {
  const journal = memoryJournal()
  journal.appendAll(events)
  return journal.entries()
}

const carriedOut = (planId: string, fee: bigint) => [
  asked(planId),
  planned(planId),
  approved(planId),
  finished(planId, fee),
]

describe('paidFees', () => {
  test('default: each plan with its receipt, the newest first', () => {
    const { plans, open } = paidFees(entriesOf(...carriedOut('a', 7n), ...carriedOut('b', 11n)), {
      network: practice,
      account,
    })
    expect(plans).toMatchObject([
      { planId: 'b', fee: 11n, trading: 200_000_000n, summary: 'Swap 1 ETH' },
      { planId: 'a', fee: 7n },
    ])
    expect(open).toBe(0)
  })

  test('behavior: another chain and another account are not counted', () => {
    const entries = entriesOf(
      ...carriedOut('a', 7n),
      ...[asked('b', { chainId: 1 }), planned('b'), approved('b'), finished('b', 100n)],
      ...[asked('c', { account: other }), planned('c'), approved('c'), finished('c', 100n)],
    )
    expect(paidFees(entries, { network: practice, account }).plans.map(({ fee }) => fee)).toEqual([7n])
  })

  test('behavior: without a receipt it is not known, and what failed paid its fee', () => {
    const entries = entriesOf(
      ...[asked('a'), planned('a'), approved('a')],
      ...[asked('b'), planned('b'), approved('b'), finished('b', 3n, 'failed')],
      ...[asked('c'), planned('c')],
    )
    expect(paidFees(entries, { network: practice, account })).toMatchObject({
      plans: [{ fee: 3n, trading: null }],
      open: 1,
    })
  })

  test('behavior: where no step was carried out, no trade cost anything', () => {
    const entries = entriesOf(asked('a'), planned('a'), approved('a'), finished('a', 3n, 'failed', 'reverted'))
    expect(paidFees(entries, { network: practice, account }).plans).toMatchObject([{ fee: 3n, trading: 0n }])
  })

  test('behavior: a receipt that took the place of another counts once', () => {
    const entries = entriesOf(...carriedOut('a', 7n), finished('a', 9n))
    expect(paidFees(entries, { network: practice, account }).plans.map(({ fee }) => fee)).toEqual([9n])
  })
})

describe('plansOf', () => {
  test('default: of this conversation, the newest first', () => {
    const second = recordText({ ...plan, summary: 'Second' })
    const elsewhere = recordText({ ...plan, summary: 'Elsewhere' })
    const entries = entriesOf(
      ...[asked('a'), planned('a'), asked('b'), planned('b', second)],
      ...[asked('c', { conversation: 'two' }), planned('c', elsewhere)],
    )
    expect(plansOf(entries, 'one').map(({ summary }) => summary)).toEqual(['Second', 'Swap 1 ETH'])
  })
})

describe('readPlanRecord', () => {
  test('default: what is explained of a plan comes back as it was', () => {
    const { summary, notes, loan, earning } = plan
    const { dataWei: _, ...costs } = plan.costs
    expect(readPlanRecord(recordText(plan))).toEqual({ summary, notes, costs, steps: [], loan, earning })
  })

  test('behavior: a record of another make says nothing, and never a part', () => {
    for (const text of ['', 'null', '{}', '{"summary":"x"}', recordText({ ...plan, costs: { gas: '5' } })])
      expect(readPlanRecord(text)).toBeNull()
  })
})
