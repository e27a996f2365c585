import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { emptyPlan } from '../planner/testing/emptyPlan.ts'
import { foldCosts } from './foldCosts.ts'
import type { EventOf, JournalEvent } from './journalEvent.ts'
import { memoryJournal } from './memoryJournal.ts'
import { recordText } from './recordText.ts'

const account = '0x1111111111111111111111111111111111111111'
const hash = `0x${'1'.repeat(64)}` as const
const { chainId } = practice
const feed = practice.feeds.find(({ token }) => token === practice.native.address)
if (feed === undefined) throw new Error('The practice chain has a feed for its coin.')
const costs = { gas: 5n, dataWei: 0n, poolFees: 300_000_000n, impact: -100_000_000n }
const feeds = [{ feed: feed.address, answer: 2_500n * 10n ** BigInt(feed.decimals), updatedAt: 1n }]

const asked: JournalEvent = {
  kind: 'asked',
  ...{ planId: 'p', conversation: 'c', message: 'swap 1 ETH for USDC', chainId, account },
}
const planned: JournalEvent = {
  kind: 'planned',
  ...{ planId: 'p', summary: 'Swap.', titles: ['Swap'], plan: recordText({ ...emptyPlan, costs }) },
}
const simulated = (simulation: string): JournalEvent => ({ kind: 'simulated', planId: 'p', status: 'ok', simulation })
const finished: EventOf<'finished'> = {
  kind: 'finished',
  planId: 'p',
  receipt: {
    ...{ status: 'done', planHash: hash, stepsNotSent: [], changes: [], leftAllowances: [], fee: 7n, sentence: '' },
    steps: [{ index: 0, title: 'Swap', transaction: hash, status: 'mined', blockNumber: 1n, gasUsed: 1n, fee: 7n }],
  },
}

function costOf(...events: readonly JournalEvent[]) {
  const journal = memoryJournal()
  journal.appendAll(events)
  return foldCosts(journal.entries(), (id) => (id === chainId ? practice : null)).get('p')
}

describe('foldCosts', () => {
  test('default: the fee by the receipt, the trades as planned, the price of when it was simulated', () => {
    expect(costOf(asked, planned, simulated(recordText({ feeds })), finished)).toEqual({
      fee: 7n,
      trading: 200_000_000n,
      coinPrice: 250_000_000_000n,
    })
  })

  test('behavior: what came of it, at the prices of its approval, says more than what was expected', () => {
    const approved: JournalEvent = {
      kind: 'approved',
      ...{ planId: 'p', hash, plan: '', by: 'window', typed: null, titles: [], promised: [], approvedAt: 0n },
      prices: [{ token: practice.native.address, usdE8: 260_000_000_000n }],
    }
    const got = { token: practice.native, units: -(10n ** 15n) }
    const changed = { ...finished.receipt, changes: [{ promised: got, got, within: true }] }
    const record = simulated(recordText({ feeds }))
    expect(costOf(asked, planned, record, approved, { ...finished, receipt: changed })).toEqual({
      fee: 7n,
      trading: 260_000_000n,
      coinPrice: 260_000_000_000n,
    })
  })

  test('behavior: without a receipt nothing is told, nor by one that the chain took back', () => {
    expect(costOf(asked, planned, simulated(recordText({ feeds })))).toBeUndefined()
    const back: JournalEvent = { kind: 'rolled-back', planId: 'p', index: 0, hash, blockNumber: 1n, blockHash: hash }
    expect(costOf(asked, planned, simulated(recordText({ feeds })), finished, back)).toBeUndefined()
  })

  test.each([
    '',
    'null',
    '{}',
    recordText({ feeds: [{ feed: account, answer: 5n }] }),
    recordText({ feeds: [{ ...feeds[0], answer: 0n }] }),
    recordText({ feeds: [{ ...feeds[0], answer: -1n }] }),
    JSON.stringify({ feeds: [{ feed: feed.address, answer: '2500' }] }),
  ])('behavior: a record that does not say the price leaves it unknown: %j', (record) => {
    expect(costOf(asked, planned, simulated(record), finished)).toMatchObject({ fee: 7n, coinPrice: null })
  })

  test('behavior: a plan whose record is of another make, or of a chain that nobody knows', () => {
    const record = simulated(recordText({ feeds }))
    expect(costOf(asked, { ...planned, plan: '{}' }, record, finished)?.trading).toBeNull()
    expect(costOf({ ...asked, chainId: 5 }, planned, record, finished)?.coinPrice).toBeNull()
    expect(costOf(planned, record, finished)?.coinPrice).toBeNull()
  })
})
