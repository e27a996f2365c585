import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import type { Intent } from '../model/Reading.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { paidPlan } from './paidPlan.ts'
import { recordText } from './recordText.ts'

const account = '0x1111111111111111111111111111111111111111'
const of = { network: practice, account } as const
const hash = `0x${'0'.repeat(64)}` as const
const rebalance: Intent = { kind: 'rebalance', targets: [{ asset: 'ETH', percent: '60' }] }
const send: Intent = { kind: 'send', asset: 'USDC', amount: 'all', to: 'bob' }

function plan(planId: string, intent: Intent, conversation = 'one'): readonly JournalEvent[] {
  const text = recordText({ ...emptyPlan, intents: [intent] })
  return [
    { kind: 'asked', planId, conversation, message: '', chainId: practice.chainId, account },
    { kind: 'planned', planId, summary: planId, titles: [], plan: text },
  ]
}
const approved = (planId: string): JournalEvent => ({
  ...{ kind: 'approved', planId, hash, plan: '', by: 'window', typed: null, titles: [], promised: [] },
  approvedAt: 0n,
})
const finished = (planId: string, fee: bigint): JournalEvent => ({
  ...{ kind: 'finished', planId },
  receipt: {
    ...{ status: 'done', planHash: hash, steps: [], stepsNotSent: [], changes: [], leftAllowances: [] },
    ...{ fee, sentence: '' },
  },
})
const done = (planId: string, intent: Intent, fee: bigint, conversation?: string) => [
  ...plan(planId, intent, conversation),
  ...[approved(planId), finished(planId, fee)],
]

function find(events: readonly JournalEvent[], kinds: readonly string[], conversation = 'one') {
  const journal = memoryJournal()
  journal.appendAll(events)
  return paidPlan(journal.entries(), of, { conversation, kinds })
}

describe('paidPlan', () => {
  const two = [...done('balanced', rebalance, 7n), ...done('sent', send, 3n)]

  test('default: the newest of the conversation that was carried out', () => {
    expect(find(two, [])).toMatchObject({ status: 'paid', plan: { planId: 'sent', fee: 3n } })
    expect(find([...two, ...plan('shown', rebalance)], [])).toMatchObject({ plan: { planId: 'sent' } })
  })

  test('behavior: one that is called by its act, of this conversation before one of another', () => {
    expect(find(two, ['rebalance'])).toMatchObject({ plan: { planId: 'balanced', fee: 7n } })
    const elsewhere = [...two, ...done('later', rebalance, 9n, 'two')]
    expect(find(elsewhere, ['rebalance'])).toMatchObject({ plan: { planId: 'balanced' } })
    expect(find(elsewhere, ['rebalance'], 'three')).toMatchObject({ plan: { planId: 'later' } })
  })

  test('behavior: without a receipt it is open, and nothing is told of its cost', () => {
    const running = [...two, ...plan('running', send), approved('running')]
    expect(find(running, [])).toEqual({ status: 'open', summary: 'running' })
  })

  test('behavior: there is none, where none was approved, called so, or in this conversation', () => {
    expect(find(plan('shown', send), [])).toBeNull()
    expect(find(two, ['borrow'])).toBeNull()
    expect(find(two, [], 'three')).toBeNull()
  })
})
