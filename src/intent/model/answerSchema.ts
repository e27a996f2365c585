import { z } from 'zod'
import { showTopic } from '../../model/Reading.ts'

/** What a model may say a step is. Orders, limits, rebalancing and revoking are read by the parser alone. */
export const stepKind = z.enum([
  'swap',
  'send',
  'earn',
  'supply',
  'withdraw',
  'borrow',
  'repay',
  'stake',
  'unstake',
  'bridge',
  'claim',
  'cancel',
  'show',
])

/** Some of the person's own words, letter for letter, and the turn they stand in (0 is the first). */
const span = z.strictObject({ turn: z.int().min(0).max(100), text: z.string().min(1).max(200) })

const step = z.strictObject({
  kind: stepKind,
  /** The words that say how much, what of, to whom, where. What they are worth, code finds out. */
  amount: span.optional(),
  asset: span.optional(),
  buy: span.optional(),
  to: span.optional(),
  protocol: span.optional(),
  chain: span.optional(),
  fromChain: span.optional(),
  toChain: span.optional(),
  topic: showTopic.optional(),
  what: z.enum(['plan', 'order', 'transaction']).optional(),
})

export const modelAnswer = z.strictObject({ steps: z.array(step).max(6) })

export type SaidSpan = z.infer<typeof span>
export type SaidStep = z.infer<typeof step>

/** What the model is held to while it writes. The same schema reads what it wrote. */
export const answerFormat: Readonly<Record<string, unknown>> = z.toJSONSchema(modelAnswer)

/** The steps of an answer, or null where it is none. A stranger's text: bounded before it is looked at. */
export function parseAnswer(text: string): readonly SaidStep[] | null {
  if (text.length > 20_000) return null
  try {
    const parsed = modelAnswer.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.steps : null
  } catch {
    return null
  }
}
