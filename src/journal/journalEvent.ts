import { z } from 'zod'
import { address, amount, hash, hex, token, tokenUnits, whole } from './fields.ts'

/**
 * Version 1 of everything the journal can say. **Frozen** once released: a row is read by the schema it was written
 * with, for as long as there are journals. A change is a version 2 beside this one and a function that lifts 1 to 2.
 *
 * What a port hands over may carry more than its type says. That is left out, not refused: a row about something that is
 * on its way to the chain must not be lost over it.
 */
export const journalVersion = 1

const planId = z.string().min(1).max(100)
const sentence = z.string()
/** Kept for whoever audits, not parsed again: written by `recordText`. */
const record = z.string()
const index = z.number().int().nonnegative()
/** One transaction of one plan. */
const step = { planId, index, hash }

const finding = z.object({
  rule: z.string(),
  level: z.enum(['INFO', 'WARN', 'HARD', 'BLOCK']),
  sentence,
  instead: z.string(),
  say: sentence.exactOptional(),
  facts: z.record(z.string(), z.string()).readonly(),
})

const stepReceipt = z.object({
  index,
  title: z.string(),
  transaction: hash,
  status: z.enum(['mined', 'reverted', 'not-sent']),
  blockNumber: whole.nullable(),
  gasUsed: whole,
  fee: whole,
})

export const receiptSchema = z.object({
  status: z.enum(['done', 'missed', 'failed', 'interrupted']),
  planHash: hash,
  steps: z.array(stepReceipt).readonly(),
  stepsNotSent: z.array(z.string()).readonly(),
  changes: z.array(z.object({ promised: amount, got: amount, within: z.boolean() })).readonly(),
  /** Receipts from before they were looked for say nothing of them. */
  leftAllowances: z
    .array(z.object({ token, spender: z.object({ name: z.string(), address }), units: whole.nullable(), sentence }))
    .readonly()
    .default([]),
  fee: whole,
  sentence,
})

const opened = z.object({ kind: z.literal('opened'), app: z.string(), chainId: z.number().int() })
const asked = z.object({
  kind: z.literal('asked'),
  planId,
  conversation: z.string(),
  message: z.string(),
  chainId: z.number().int(),
  account: address,
  /** What was said before it and belongs to it, the oldest first: a question was asked in between. Older rows say nothing of it. */
  before: z.array(z.string()).readonly().exactOptional(),
  /** The page whose button said it. Nothing where a person did. */
  from: z.string().max(40).exactOptional(),
})
const read = z.object({ kind: z.literal('read'), planId, reading: record })
/** The sentence ended without a plan to approve: an answer, a question, a refusal, a failure. */
const answered = z.object({
  kind: z.literal('answered'),
  planId,
  as: z.enum(['answer', 'ask', 'unsupported', 'refuse', 'error']),
  sentence,
})
const planned = z.object({
  kind: z.literal('planned'),
  planId,
  summary: z.string(),
  titles: z.array(z.string()).readonly(),
  plan: record,
})
const simulated = z.object({
  kind: z.literal('simulated'),
  planId,
  status: z.enum(['ok', 'reverted', 'unavailable']),
  simulation: record,
})
/** What was shown: from here on there is something that can be approved, or the reasons why not. */
const judged = z.object({
  kind: z.literal('judged'),
  planId,
  level: z.enum(['PASS', 'WARN', 'HARD', 'BLOCK']),
  sentence,
  /** What an approval would cover; null where it is blocked. */
  hash: hash.nullable(),
  expiresAt: whole.nullable(),
  findings: z.array(finding).readonly(),
})
const dropped = z.object({ kind: z.literal('dropped'), planId, sentence })
const approved = z.object({
  kind: z.literal('approved'),
  planId,
  hash,
  /** The canonical JSON of the whole BoundPlan: `hash` is its keccak256. */
  plan: z.string(),
  by: z.enum(['window', 'terminal', 'yes-flag']),
  typed: z.string().nullable(),
  titles: z.array(z.string()).readonly(),
  promised: z.array(amount).readonly(),
  /** Chain seconds. */
  approvedAt: whole,
  /** Dollars for one whole token, as it was judged by. Rows of before they were written down say nothing of them. */
  prices: z
    .array(z.object({ token: address, usdE8: whole }))
    .readonly()
    .exactOptional(),
})
/** Balances before the first step, of everything that the receipt will speak of. */
const started = z.object({ kind: z.literal('started'), planId, before: z.array(tokenUnits).readonly() })
/**
 * The host of the relay that alone was to be given it. Rows of before there were relays, and of sending to the nodes, say
 * nothing of one; a version that knows none leaves it out, and takes the step for one that the nodes were given.
 */
const relay = z.string().max(300).exactOptional()
/** On disk before a node hears of it: whatever may be on its way, its bytes are here. */
const signed = z.object({
  kind: z.literal('signed'),
  ...step,
  nonce: z.number().int().nonnegative(),
  raw: hex,
  maxFeePerGas: whole,
  maxPriorityFeePerGas: whole,
  relay,
})
const sent = z.object({
  kind: z.literal('sent'),
  ...step,
  /** How we know: the node took it, said it has it, or was found to have it. */
  known: z.enum(['accepted', 'already-known', 'found']),
})
const mined = z.object({
  kind: z.literal('mined'),
  ...step,
  status: z.enum(['mined', 'reverted']),
  blockNumber: whole,
  blockHash: hash,
  gasUsed: whole,
  fee: whole,
})
/**
 * A bridge took it, by the origin's own log: `hash` is the deposit's transaction, `index` its step. What is to arrive on
 * the other chain, as which of its tokens, and until when somebody may bring it, in chain seconds.
 */
const deposited = z.object({
  kind: z.literal('deposited'),
  ...step,
  depositId: whole,
  destination: z.number().int(),
  input: tokenUnits,
  output: tokenUnits,
  fillDeadline: whole,
})
/** It is there: the transaction on the destination, where it was found, and what arrived. `hash` is the deposit's. */
const arrived = z.object({ kind: z.literal('arrived'), ...step, transaction: hash.nullable(), units: whole })
/** Nobody brought it, and the bridge paid it back where it came from. `hash` is the deposit's. */
const paidBack = z.object({ kind: z.literal('paid-back'), ...step, transaction: hash })
/** The plan is the first part of one over two chains: what is said on the other once the money is there. */
const onward = z.object({ kind: z.literal('onward'), planId, chainId: z.number().int(), message: z.string() })
/** It has arrived, and a person wants no second part of it: it stays where it arrived. */
const leftThere = z.object({ kind: z.literal('left-there'), planId })
/** Signed, and it will not be on the chain: refused by the node, its time over, or its nonce used by another. */
const notSent = z.object({
  kind: z.literal('not-sent'),
  ...step,
  why: z.enum(['refused', 'expired', 'nonce-taken']),
  detail: z.string(),
})
/**
 * How many blocks this plan's transactions are followed through: `wanted` before a later step or the receipt, `final` until
 * nothing is looked at any more. The block that holds a transaction counts. Without such a row both are 1.
 */
const confirmations = z.object({
  kind: z.literal('confirmations'),
  planId,
  wanted: z.number().int().positive(),
  final: z.number().int().positive(),
})
/**
 * Signed to take the place of a step that waits, with its nonce: `hash` and `raw` are the new ones. Both may be on their
 * way from here on, and one of them comes to the chain.
 */
const replacing = z.object({
  kind: z.literal('replacing'),
  ...step,
  how: z.enum(['speed-up', 'cancel']),
  nonce: z.number().int().nonnegative(),
  raw: hex,
  maxFeePerGas: whole,
  maxPriorityFeePerGas: whole,
  relay,
})
/** The chain took back the block that this was seen in. It is on its way again, with the bytes that it has. */
const rolledBack = z.object({ kind: z.literal('rolled-back'), ...step, blockNumber: whole, blockHash: hash })
/** Nothing can change any more: so deep in the chain, or so deep another transaction with its nonce. */
const final = z.object({ kind: z.literal('final'), ...step })
/** Signed, perhaps sent, outcome not known yet: recovery asks the chain again. */
const unsettled = z.object({ kind: z.literal('unsettled'), ...step, sentence })
const finished = z.object({ kind: z.literal('finished'), planId, receipt: receiptSchema })
const recovered = z.object({ kind: z.literal('recovered'), planId, sentence })
/** The database was damaged: where it was kept, and how much of it is in this one. */
const restored = z.object({ kind: z.literal('restored'), keptAt: z.string(), rows: index, lost: index, sentence })

export const journalEvent = z.discriminatedUnion('kind', [
  opened,
  asked,
  read,
  answered,
  planned,
  simulated,
  judged,
  dropped,
  approved,
  started,
  signed,
  sent,
  mined,
  deposited,
  arrived,
  paidBack,
  onward,
  leftThere,
  notSent,
  confirmations,
  replacing,
  rolledBack,
  final,
  unsettled,
  finished,
  recovered,
  restored,
])

export type JournalEvent = z.output<typeof journalEvent>
export type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
