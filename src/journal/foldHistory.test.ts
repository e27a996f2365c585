import { describe, expect, test } from 'vitest'
import type { BoundPlan } from '../model/BoundPlan.ts'
import { canonicalJson, hashBoundPlan } from '../model/BoundPlan.ts'
import { readBoundPlan, writeBoundPlan } from './boundPlanJson.ts'
import { findUnfinished, wasApproved } from './findUnfinished.ts'
import { foldHistory } from './foldHistory.ts'
import type { JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'

const account = '0x00000000000000000000000000000000000000aA'
const plan: BoundPlan = {
  version: 2,
  slots: [],
  chainId: 7357001,
  account,
  calls: [{ to: account, value: 5n, data: '0xAB', gas: 21000n }],
  feeBudget: 10n,
  expiresAt: 99n,
  bounds: {
    atMostOut: [{ token: account, units: 5n }],
    atLeastIn: [[{ token: account, units: 1n }], []],
    maxOwedBase: 0n,
    mayOwe: [{ token: account, units: 7n }],
    mayReceive: [{ to: account, token: account, units: 5n }],
  },
}
const transaction = `0x${'1'.repeat(64)}` as const
const step = { planId: 'p1', index: 0, hash: transaction }
const asked: JournalEvent = {
  kind: 'asked',
  planId: 'p1',
  conversation: 'c',
  message: 'send 5 wei',
  chainId: 7357001,
  account,
}
const planned = { kind: 'planned', planId: 'p1', summary: 'Send 5 wei.', titles: ['Send'], plan: '{}' } as const
const judged: JournalEvent = {
  kind: 'judged',
  planId: 'p1',
  level: 'PASS',
  sentence: 'Nothing speaks against it.',
  hash: hashBoundPlan(plan),
  expiresAt: 99n,
  findings: [],
}
const approved: JournalEvent = {
  kind: 'approved',
  planId: 'p1',
  hash: hashBoundPlan(plan),
  plan: writeBoundPlan(plan),
  by: 'window',
  typed: null,
  titles: ['Send'],
  promised: [],
  approvedAt: 1n,
}
const signed: JournalEvent = {
  kind: 'signed',
  ...step,
  nonce: 0,
  raw: '0x02',
  maxFeePerGas: 1n,
  maxPriorityFeePerGas: 1n,
}

const receipt = {
  status: 'done',
  planHash: hashBoundPlan(plan),
  steps: [],
  stepsNotSent: [],
  changes: [],
  leftAllowances: [],
  fee: 0n,
  sentence: 'Done.',
} as const

function entriesOf(events: readonly JournalEvent[]) {
  const journal = memoryJournal()
  for (const event of events) journal.append(event)
  return journal.entries()
}

describe('foldHistory', () => {
  test('behavior: a plan belongs to each coin that it gives or gets, and to those that its sentence names', () => {
    const coin = (symbol: string) => ({ token: { symbol }, units: '1n' })
    const record = {
      spends: [coin('ETH'), coin('WBTC')],
      gets: [{ expected: coin('USDC') }, { expected: coin('aUSDC') }],
    }
    const told = (plan: string) => {
      const rebalance: JournalEvent = { ...planned, summary: 'Rebalance, moving 0.27 ETH', plan }
      return foldHistory(entriesOf([asked, rebalance]), ['DAI', 'ETH', 'USDC', 'WBTC'])[0]?.assets
    }
    expect(told(JSON.stringify(record))).toEqual(['ETH', 'USDC', 'WBTC'])
    expect(told('{}')).toEqual(['ETH'])
    expect(told('not a record')).toEqual(['ETH'])
  })

  test('behavior: when it was signed is the moment of the approval, and nothing where nobody approved', () => {
    const entries = entriesOf([asked, planned, judged, approved])
    expect(foldHistory(entries)[0]?.signedAt).toBe(entries.at(-1)?.at)
    expect(foldHistory(entriesOf([asked, planned, judged]))[0]).not.toHaveProperty('signedAt')
  })

  test('behavior: the answers stand behind the sentence; rows of before they were kept read as they were', () => {
    const told = (more: object) => foldHistory(entriesOf([{ ...asked, ...more }, planned]))[0]
    expect(told({ before: ['send wei', '5'] })?.message).toBe('send wei … 5 … send 5 wei')
    expect(told({})).toMatchObject({ message: 'send 5 wei' })
    expect(told({ from: 'approvals' })?.from).toBe('approvals')
    expect(told({ from: 'a page of a later version' })).not.toHaveProperty('from')
    expect(told({ before: ['send'], message: '' })?.message).toBe('')
  })

  test('default: newest plan first, with its last sentence', () => {
    const history = foldHistory(
      entriesOf([asked, planned, judged, { ...asked, planId: 'p2' }, { ...planned, planId: 'p2' }]),
    )
    expect(history.map((entry) => [entry.planId, entry.status, entry.sentence])).toEqual([
      ['p2', 'shown', 'Send 5 wei.'],
      ['p1', 'shown', 'Nothing speaks against it.'],
    ])
    expect(history[1]?.message).toBe('send 5 wei')
  })

  test('behavior: each event moves the status on', () => {
    const story: [JournalEvent, string][] = [
      [asked, ''],
      [planned, 'shown'],
      [{ ...judged, level: 'BLOCK' }, 'blocked'],
      [judged, 'shown'],
      [{ kind: 'dropped', planId: 'p1', sentence: 'Dropped.' }, 'dropped'],
      [approved, 'approved'],
      [signed, 'approved'],
      [{ kind: 'unsettled', ...step, sentence: 'Not known yet.' }, 'interrupted'],
    ]
    for (const [at, [, status]] of story.entries()) {
      const history = foldHistory(entriesOf(story.slice(0, at + 1).map(([event]) => event)))
      expect(history[0]?.status ?? '').toBe(status)
    }
  })

  test('behavior: a transaction that was signed and never sent is not shown as one', () => {
    const events = [asked, planned, approved, signed]
    expect(foldHistory(entriesOf(events))[0]?.transactions).toEqual([])
    const sent: JournalEvent = { kind: 'sent', ...step, known: 'accepted' }
    expect(foldHistory(entriesOf([...events, sent]))[0]?.transactions).toEqual([transaction])
  })

  test('F18 behavior: what the receipt has on the chain is there, though the disk lost the rows that told of it before', () => {
    const settled = { index: 0, title: 'Send', transaction, blockNumber: 1n, gasUsed: 21_000n, fee: 1n }
    const told = (status: 'mined' | 'reverted' | 'not-sent') => {
      const finished = {
        kind: 'finished',
        planId: 'p1',
        receipt: { ...receipt, steps: [{ ...settled, status }] },
      } as const
      return foldHistory(entriesOf([asked, planned, approved, signed, finished]))[0]?.transactions
    }
    expect(told('mined')).toEqual([transaction])
    expect(told('reverted')).toEqual([transaction])
    expect(told('not-sent')).toEqual([])
  })
})

describe('findUnfinished', () => {
  test('default: an approved plan with its signed bytes, until it is finished', () => {
    const events = [asked, planned, approved, signed]
    expect(findUnfinished(entriesOf([asked, planned, judged]))).toEqual([])
    expect(findUnfinished(entriesOf(events))).toMatchObject([
      { planId: 'p1', steps: [{ signed: { raw: '0x02' }, state: 'signed', outcome: null }] },
    ])
    expect(findUnfinished(entriesOf([...events, { kind: 'finished', planId: 'p1', receipt }]))).toEqual([])
    expect(wasApproved(entriesOf(events), 'p1')).toBe(true)
    expect(wasApproved(entriesOf(events), 'p2')).toBe(false)
  })

  test('behavior: a plan that was approved before amounts were measured is still read', () => {
    const { slots, bounds, ...rest } = plan
    const { mayOwe, ...firstBounds } = bounds
    const text = canonicalJson({ ...rest, version: 1, bounds: firstBounds })
    expect([slots, mayOwe.length]).toEqual([[], 1])
    const today = { ...plan, bounds: { ...bounds, mayOwe: [] } }
    expect(hashBoundPlan(readBoundPlan(text))).toBe(hashBoundPlan(today))
    expect(() => readBoundPlan(text.replace('"version":1', '"version":3'))).toThrow()
  })

  test('behavior: the plan that is read back has the hash that was approved', () => {
    expect(hashBoundPlan(readBoundPlan(writeBoundPlan(plan)))).toBe(hashBoundPlan(plan))
    expect(() => readBoundPlan(writeBoundPlan(plan).replace('"version":2', '"version": 2'))).toThrow()
  })
})
