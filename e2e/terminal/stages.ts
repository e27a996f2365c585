import { z } from 'zod'
import { buildJobs } from '../../src/model/build/BuildFields.ts'
import {
  address,
  amount,
  costs,
  decimal,
  earning,
  hash,
  hex,
  index,
  loan,
  ms,
  planId,
  sentence,
  signed,
  signedDollars,
  venue,
  weight,
  whole,
  wind,
} from './figures.ts'

/**
 * What scripts are promised of `--json`, written down a second time, from the documentation and not from the app's own
 * types: an object with a field more or less, an amount that is a number, a stage without its time does not parse.
 */
const finding = z.strictObject({
  rule: z.string(),
  level: z.enum(['INFO', 'WARN', 'HARD', 'BLOCK']),
  sentence,
  instead: z.string(),
  say: sentence.optional(),
  facts: z.record(z.string(), z.string()),
})

const words = z.strictObject({ message: z.string(), start: index, end: index, text: z.string() })
const source = z.strictObject({
  slot: z.string(),
  start: index,
  end: index,
  words: z.array(words),
  by: z.string().nullable(),
})

const reading = z.strictObject({
  stage: z.literal('reading'),
  message: z.string(),
  reading: z.object({
    intents: z.array(z.unknown()),
    ask: z.array(z.string()).nullable(),
    refuse: z.string().nullable(),
  }),
  sentence,
  reader: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('builtin') }),
    z.strictObject({ kind: z.literal('model'), name: z.string(), digest: z.string() }),
  ]),
  note: z.string().nullable(),
  again: z.string().nullable(),
  sources: z.array(source),
  ms,
})

const chain = z.strictObject({ id: index, name: z.string(), practice: z.boolean() })
const place = z.strictObject({ stage: z.literal('place'), chain, sentence, ms })
const snapshot = z.strictObject({
  stage: z.literal('snapshot'),
  chain,
  block: z.strictObject({ number: whole, timestamp: whole }),
  account: address,
  venues: index,
  ms,
})

const recipient = z.strictObject({
  address,
  contact: z.string().nullable(),
  name: z.string().nullable(),
  firstUsedAt: z.iso.datetime().nullable(),
  nearest: z
    .strictObject({
      address,
      whose: sentence,
      lookAlike: z.boolean(),
      differs: z.array(z.number().int().min(0).max(39)),
    })
    .nullable(),
})

const step = z.strictObject({
  index,
  kind: z.string(),
  title: sentence,
  to: z.strictObject({ name: z.string(), address }),
  recipient: recipient.nullable(),
  ends: z.strictObject({ who: z.string(), over: z.string(), before: z.string().nullable() }).optional(),
  sends: amount.nullable(),
  value: whole,
  data: hex,
})

const trade = z.strictObject({
  sells: amount,
  sellsAtMost: amount,
  expected: amount,
  minimum: amount,
  price: z.strictObject({ one: z.string(), is: decimal, token: z.string() }),
})
const openSentence = z.strictObject({ before: z.string(), after: z.string() })
const edits = z.strictObject({
  amount: z
    .strictObject({
      token: z.string(),
      decimals: index,
      now: decimal.nullable(),
      sentence: openSentence,
      half: sentence.nullable(),
      all: sentence.nullable(),
    })
    .nullable(),
  slippage: z.strictObject({ nowPercent: decimal, sentence: openSentence }).nullable(),
  venues: z.array(z.strictObject({ id: z.string(), sentence })),
})

const moves = {
  spends: z.array(amount),
  gets: z.array(z.strictObject({ expected: amount, minimum: amount })),
}
const plan = z.strictObject({
  stage: z.literal('plan'),
  planId,
  summary: sentence,
  steps: z.array(step).min(1),
  ...moves,
  dust: z.array(amount),
  gasReserve: amount,
  earning: earning.nullable(),
  loan: loan.nullable(),
  trade: trade.nullable(),
  weights: z.array(weight),
  crossings: z.array(z.strictObject({ network: z.string(), sent: amount, arrives: amount })),
  secondPart: z
    .strictObject({
      network: z.string(),
      summary: sentence,
      horizonDays: index,
      netUsd: signedDollars,
      movingUsd: signedDollars,
      hereUsd: signedDollars,
      here: z.string(),
    })
    .nullable(),
  costs,
  notes: z.array(sentence),
  relay: z.string().nullable(),
  edits,
  ms,
})

const position = z.strictObject({
  kind: z.enum(['lent', 'owed']),
  asset: z.string(),
  place: z.string(),
  counts: z.enum(['asset', 'shares']),
})

const change = z.strictObject({
  token: z.string(),
  position: position.nullable(),
  address,
  before: decimal,
  after: decimal,
  change: signed,
  changeUsd: signedDollars.nullable(),
})

const simulation = z.strictObject({
  stage: z.literal('simulation'),
  planId,
  status: z.enum(['ok', 'reverted', 'unavailable']),
  changes: z.array(change),
  gasUnits: whole,
  fee: amount,
  reason: z.string().nullable(),
  failedStep: index.nullable(),
  earning: earning.nullable(),
  costs,
  weights: z.array(weight),
  exit: z.strictObject({ works: z.boolean(), reason: sentence.nullable() }).nullable(),
  ms,
})

const verdict = z.strictObject({
  stage: z.literal('verdict'),
  planId,
  hash: hash.nullable(),
  level: z.enum(['PASS', 'WARN', 'HARD', 'BLOCK']),
  sentence,
  findings: z.array(finding),
  confirmation: z.string().nullable(),
  holds: z.strictObject(moves).nullable(),
  feeBudget: amount.nullable(),
  expiresInSeconds: z.number().int(),
  ms,
})

const windEvent = z.strictObject({ stage: z.literal('wind'), planId, wind, ms })

const approval = z.strictObject({
  stage: z.literal('approval'),
  planId,
  hash,
  by: z.enum(['window', 'terminal', 'yes-flag']),
  ms,
})

const stepEvent = z.strictObject({
  stage: z.literal('step'),
  planId,
  index,
  of: index,
  title: sentence,
  status: z.enum(['signed', 'sent', 'mined', 'reverted']),
  transaction: hash,
  ms,
})

const promise = z.strictObject({
  token: z.string(),
  address,
  promised: decimal,
  got: decimal,
  difference: decimal,
  within: z.boolean(),
})

const receipt = z.strictObject({
  stage: z.literal('receipt'),
  planId,
  status: z.enum(['done', 'missed', 'failed', 'interrupted']),
  sentence,
  steps: z.array(
    z.strictObject({
      index,
      title: sentence,
      transaction: hash.nullable(),
      lookUp: z.strictObject({ name: z.string(), url: z.url() }).nullable(),
      status: z.enum(['mined', 'reverted', 'not-sent']),
      gasUsed: whole,
    }),
  ),
  changes: z.array(promise),
  leftAllowances: z.array(
    z.strictObject({
      token: z.string(),
      address,
      amount: decimal.nullable(),
      spender: z.string(),
      spenderAddress: address,
      sentence,
    }),
  ),
  fee: amount,
  tradingUsd: signedDollars.nullable(),
  ms,
})

const row = z.strictObject({
  label: z.string(),
  value: z.string(),
  detail: z.string(),
  exact: z.string().optional(),
  write: z.string().optional(),
  waits: z.strictObject({ sentence: z.string(), countsFrom: z.iso.datetime() }).optional(),
})
const answer = z.strictObject({
  stage: z.literal('answer'),
  topic: z.string(),
  sentence,
  rows: z.array(row),
  venues: z.array(venue),
  go: chain.optional(),
  planId: z.string().optional(),
  page: z.enum(['wallet', 'networks', 'contacts', 'portfolio']).optional(),
  contact: z.strictObject({ name: z.string(), address: z.string() }).optional(),
  say: z.array(z.string()).optional(),
  ms,
})
const ask = z.strictObject({
  stage: z.literal('ask'),
  missing: z.array(z.string()),
  question: sentence,
  choices: z.array(z.string()),
  labels: z.array(z.string()).optional(),
  heard: z
    .strictObject({
      job: z.enum(buildJobs).nullable(),
      near: z.boolean(),
      amount: z.string().nullable(),
      coin: z.string().nullable(),
      other: z.string().nullable(),
      place: z.string().nullable(),
      contact: z.string().nullable(),
      shares: z.array(z.strictObject({ percent: z.string(), coin: z.string() })),
      usd: z.string().nullable(),
      per: z.enum(['day', 'week', 'month']).nullable(),
    })
    .optional(),
  ms,
})
const unsupported = z.strictObject({ stage: z.literal('unsupported'), sentence, ms })
const refuse = z.strictObject({
  stage: z.literal('refuse'),
  reason: z.string(),
  sentence,
  page: z.enum(['wallet']).optional(),
  ms,
})
const error = z.strictObject({
  stage: z.literal('error'),
  error: z.strictObject({ code: z.string(), message: sentence, facts: z.record(z.string(), z.string()) }),
  ms,
})

export const stageSchema = z.discriminatedUnion('stage', [
  reading,
  place,
  snapshot,
  plan,
  simulation,
  verdict,
  windEvent,
  approval,
  stepEvent,
  receipt,
  answer,
  ask,
  unsupported,
  refuse,
  error,
])

export type Stage = z.infer<typeof stageSchema>
export type StageOf<K extends Stage['stage']> = Extract<Stage, { stage: K }>

/** The one sentence that a message ended with. */
export function sentenceOf(stage: Stage | undefined): string {
  if (stage === undefined || stage.stage === 'snapshot' || stage.stage === 'approval' || stage.stage === 'wind')
    return ''
  if (stage.stage === 'error') return stage.error.message
  if (stage.stage === 'ask') return stage.question
  if ('sentence' in stage) return stage.sentence
  return 'summary' in stage ? stage.summary : ''
}
