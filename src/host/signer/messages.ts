import { z } from 'zod'
import { type ErrorData, errorCodes } from '../../errors/SaysoError.ts'
import { readBoundPlan, writeBoundPlan } from '../../journal/boundPlanJson.ts'
import { address, hash, hex } from '../../journal/fields.ts'
import { limitAnswer, limitChange, limitsView } from '../../wallet/limits/limitSchemas.ts'
import { surfaceRequest } from '../../wallet/surface/SurfaceRequest.ts'
import { terminalOutcome, terminalTask } from '../../wallet/surface/TerminalTask.ts'
import { surfaceReply } from './surfaceReply.ts'
import { walletView } from './walletView.ts'

/**
 * What the core and the signer say to each other, parsed on both ends. Amounts are decimal strings, so that no number
 * rounds; a plan is its canonical text, so that its hash is the same on both sides.
 */
const units = z.codec(z.string().regex(/^(0|[1-9]\d{0,77})$/), z.bigint().nonnegative(), {
  decode: (text) => BigInt(text),
  encode: (value) => `${value}`,
})
const plan = z.codec(z.string().max(500_000), z.custom<ReturnType<typeof readBoundPlan>>(), {
  decode: readBoundPlan,
  encode: writeBoundPlan,
})
const purpose = z.enum(['practice', 'real'])
const index = z.number().int().min(0).max(1_000)

const approvedPlan = { planId: z.string().min(1).max(200), hash, plan }
const sign = z.strictObject({
  ask: z.literal('sign'),
  ...approvedPlan,
  prices: z.array(z.strictObject({ token: address, usdE8: units })).max(1_000),
  index,
  terms: z.strictObject({
    nonce: z.number().int().nonnegative(),
    maxFeePerGas: units,
    maxPriorityFeePerGas: units,
    chainTime: units,
    receipts: z
      .array(
        z.strictObject({
          index,
          transaction: hash,
          status: z.enum(['mined', 'reverted', 'not-sent']),
        }),
      )
      .max(1_000),
    measured: z.array(z.tuple([z.string().max(200), units])).max(1_000),
  }),
})

/** What takes the place of the step that was signed last, with its nonce; and all that was signed of the plan. */
const replace = z.strictObject({
  ask: z.literal('replace'),
  ...approvedPlan,
  signed: z.array(z.array(hex).min(1).max(100)).min(1).max(1_000),
  replacement: z.strictObject({
    how: z.enum(['speed-up', 'cancel']),
    maxFeePerGas: units,
    maxPriorityFeePerGas: units,
    chainTime: units,
  }),
})

export const signerRequest = z.strictObject({
  id: z.number().int().nonnegative(),
  body: z.discriminatedUnion('ask', [
    /** Always the first: whose vaults these are. Nothing secret is in it. */
    z.strictObject({ ask: z.literal('open'), folder: z.string().min(1).max(4_096) }),
    sign,
    replace,
    z.strictObject({ ask: z.literal('state') }),
    z.strictObject({ ask: z.literal('lock') }),
    z.strictObject({ ask: z.literal('touch') }),
    z.strictObject({ ask: z.literal('limits'), purpose }),
    z.strictObject({ ask: z.literal('change-limit'), purpose, change: limitChange }),
    z.strictObject({ ask: z.literal('surface'), request: surfaceRequest }),
    /** Talk to the person at the terminal, by yourself. Nothing secret is in it, nor in what comes back. */
    z.strictObject({ ask: z.literal('terminal-surface'), task: terminalTask, clears: z.boolean() }),
  ]),
})

const failure = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string().max(2_000),
  facts: z.record(z.string(), z.string()),
}) satisfies z.ZodType<ErrorData>

export const signerReply = z.strictObject({
  id: z.number().int().nonnegative(),
  body: z.discriminatedUnion('reply', [
    z.strictObject({ reply: z.literal('open'), account: address, notices: z.array(z.string().max(2_000)).max(100) }),
    z.strictObject({ reply: z.literal('sign'), raw: hex, hash }),
    z.strictObject({ reply: z.literal('state'), wallets: z.array(walletView).max(10) }),
    z.strictObject({ reply: z.literal('lock') }),
    z.strictObject({ reply: z.literal('touch') }),
    z.strictObject({ reply: z.literal('limits'), limits: limitsView }),
    z.strictObject({ reply: z.literal('change-limit'), answer: limitAnswer }),
    z.strictObject({ reply: z.literal('surface'), answer: surfaceReply }),
    z.strictObject({ reply: z.literal('terminal-surface'), outcome: terminalOutcome }),
    z.strictObject({ reply: z.literal('failed'), error: failure }),
  ]),
})

export type SignerRequest = z.output<typeof signerRequest>
export type SignerReply = z.output<typeof signerReply>

/** Longer than any plan, short enough that neither side can be flooded. */
export const longestMessage = 1_000_000

/** The one text of a message. @throws where it is none, or too long */
export function writeMessage<S extends z.ZodType>(schema: S, message: z.output<S>): string {
  const text = JSON.stringify(z.encode(schema, message))
  if (text.length > longestMessage) throw new Error('The message is too long.')
  return text
}

/** The number of a message that may be anything else, so that whoever waits for its answer hears that there is none. */
export function readId(message: unknown): number | null {
  return readMessage(z.object({ id: z.number().int().nonnegative() }), message)?.id ?? null
}

/** Null for whatever is no such message. */
export function readMessage<S extends z.ZodType>(schema: S, message: unknown): z.output<S> | null {
  if (typeof message !== 'string' || message.length > longestMessage) return null
  try {
    return z.decode(schema, JSON.parse(message))
  } catch {
    return null
  }
}
