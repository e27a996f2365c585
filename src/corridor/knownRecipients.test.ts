import { describe, expect, test } from 'vitest'
import { account } from '../chain/testing/chainOfTest.ts'
import { writeBoundPlan } from '../journal/boundPlanJson.ts'
import type { JournalEvent } from '../journal/journalEvent.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import { hashBoundPlan } from '../model/BoundPlan.ts'
import type { Receipt } from '../model/Receipt.ts'
import { planFor } from '../wallet/planForTests.ts'
import { knownRecipients } from './knownRecipients.ts'

const plan = planFor(account)
const hash = hashBoundPlan(plan)
const recipient = plan.bounds.mayReceive[0]?.to.toLowerCase()
const approved = (planId: string): JournalEvent => ({
  kind: 'approved',
  planId,
  hash,
  plan: writeBoundPlan(plan),
  by: 'window',
  typed: null,
  titles: [],
  promised: [],
  approvedAt: 1n,
})
const finished = (planId: string, status: Receipt['status'] = 'done'): JournalEvent => ({
  kind: 'finished',
  planId,
  receipt: {
    status,
    planHash: hash,
    steps: [],
    stepsNotSent: [],
    changes: [],
    leftAllowances: [],
    fee: 0n,
    sentence: '',
  },
})

function known(...events: readonly JournalEvent[]): ReadonlySet<string> {
  const journal = memoryJournal()
  for (const event of events) journal.append(event)
  return knownRecipients(journal.entries())
}

describe('knownRecipients', () => {
  test('default', () => {
    expect(recipient).toMatch(/^0x[0-9a-f]{40}$/)
    expect(known(approved('p'), finished('p'))).toEqual(new Set([recipient]))
  })

  test('behavior: nobody is known to start with', () => {
    expect(known()).toEqual(new Set())
  })

  test('behavior: an approval alone makes nobody known', () => {
    expect(known(approved('p'))).toEqual(new Set())
  })

  test.each(['missed', 'failed', 'interrupted'] as const)(
    'behavior: a plan that ended as %s makes nobody known',
    (status) => {
      expect(known(approved('p'), finished('p', status))).toEqual(new Set())
    },
  )

  test('behavior: a row that another version of Sayso wrote makes nobody known, and stops nothing', () => {
    const odd = { ...approved('p'), plan: '{"version":99}' } as const
    expect(known(odd, finished('p'), approved('q'), finished('q'))).toEqual(new Set([recipient]))
  })

  test('behavior: another plan’s good end does not count', () => {
    expect(known(approved('p'), finished('q'))).toEqual(new Set())
  })
})
