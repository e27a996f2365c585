import { keccak256, stringToHex } from 'viem'
import { practice, secondPractice } from '../../chain/networks/practice.ts'
import { amountOf } from '../../model/Amount.ts'
import { type BoundPlan, hashBoundPlan } from '../../model/BoundPlan.ts'
import { practiceChainId, secondPracticeChainId } from '../../model/practiceChains.ts'
import { buildDeposit } from '../../protocols/across/build.ts'
import { spokePoolOfTest } from '../../protocols/across/testing/deployAcross.ts'
import { writeBoundPlan } from '../boundPlanJson.ts'
import type { EventOf, JournalEvent } from '../journalEvent.ts'
import type { JournalEntry } from '../rows.ts'

export const account = '0x9858effd232b4033e47d90003d41ec34ecaeda94'
export const secondPart = 'Put 997.5 USDC into the highest yield'

/** The block that every step of these plans is in. */
export const minedIn = 40n

function usdcOf({ tokens }: typeof practice) {
  const found = tokens.find(({ symbol }) => symbol === 'USDC')
  if (found === undefined) throw new Error('The practice chain has USDC.')
  return found
}
const usdc = usdcOf(practice)
const usdcThere = usdcOf(secondPractice())

const plan: BoundPlan = {
  version: 2,
  slots: [],
  chainId: practiceChainId,
  account,
  calls: [
    {
      gas: 300_000n,
      ...buildDeposit({
        spokePool: spokePoolOfTest,
        account,
        input: amountOf(usdc, 1_000_000_000n),
        output: amountOf(usdcThere, 997_500_000n),
        quotedAt: 1n,
        fillDeadline: 7_201n,
      }),
    },
  ],
  feeBudget: 10n,
  expiresAt: 99n,
  bounds: {
    atMostOut: [],
    atLeastIn: [[]],
    maxOwedBase: 0n,
    mayOwe: [],
    mayReceive: [],
    arrivesElsewhere: [{ chainId: secondPracticeChainId, token: usdcThere.address, units: 990_000_000n }],
  },
}

/** What is asked on a network, in a conversation. */
export function askedRow(
  planId: string,
  message = 'put 1000 usdc wherever it earns most, any network',
  { chainId = practiceChainId, conversation = 'c' }: { readonly chainId?: number; readonly conversation?: string } = {},
): EventOf<'asked'> {
  return { kind: 'asked', planId, conversation, message, chainId, account }
}

export function approvedRow(planId: string): EventOf<'approved'> {
  return {
    kind: 'approved',
    ...{ planId, hash: hashBoundPlan(plan), plan: writeBoundPlan(plan), by: 'window', typed: null },
    ...{ titles: ['Bridge'], promised: [], approvedAt: 1n },
  }
}

/** The rows of a plan that bridges 1,000 USDC to the second practice chain, in the order in which they are written. */
export function bridgedRows(planId: string) {
  const hash = keccak256(stringToHex(planId))
  const step = { planId, index: 0, hash }
  const block = { blockNumber: minedIn, blockHash: hash }
  const run: readonly JournalEvent[] = [
    approvedRow(planId),
    { kind: 'started', planId, before: [] },
    { kind: 'signed', ...step, nonce: 0, raw: '0x02', maxFeePerGas: 1n, maxPriorityFeePerGas: 1n },
    { kind: 'sent', ...step, known: 'accepted' },
    { kind: 'mined', ...step, ...block, status: 'mined', gasUsed: 1n, fee: 1n },
  ]
  const finished: EventOf<'finished'> = {
    kind: 'finished',
    planId,
    receipt: {
      ...{ status: 'done', planHash: hash, steps: [], stepsNotSent: [], changes: [], leftAllowances: [] },
      ...{ fee: 1n, sentence: 'Done.' },
    },
  }
  const deposited: EventOf<'deposited'> = {
    kind: 'deposited',
    ...{ ...step, depositId: 7n, destination: secondPracticeChainId, fillDeadline: 7_201n },
    input: { token: usdc.address, units: 1_000_000_000n },
    output: { token: usdcThere.address, units: 997_500_000n },
  }
  return {
    hash,
    onward: { kind: 'onward', planId, chainId: secondPracticeChainId, message: secondPart } as const,
    /** Up to the block that it is in, without its receipt. */
    run,
    finished,
    deposited,
    arrived: (units = 997_500_000n): EventOf<'arrived'> => ({ kind: 'arrived', ...step, transaction: hash, units }),
    paidBack: { kind: 'paid-back', ...step, transaction: hash } as const,
    /** A chain that may take blocks back: it stands before the first signature. */
    confirmations: { kind: 'confirmations', planId, wanted: 2, final: 12 } as const,
    rolledBack: { kind: 'rolled-back', ...step, ...block } as const,
    left: { kind: 'left-there', planId } as const,
  }
}

export type Rows = readonly (JournalEvent | readonly JournalEvent[])[]

/** Rows as they are read from the disk, written a minute apart. */
export function entriesOf(...events: Rows): readonly JournalEntry[] {
  return events.flat().map((event, index) => ({
    seq: index + 1,
    at: new Date(Date.UTC(2026, 2, 2, 9, index)).toISOString(),
    event,
  }))
}
