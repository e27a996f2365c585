import { z } from 'zod'
import type { LimitPeriod } from './Limits.ts'
import { chainName, protocolName } from './Reading.ts'

/** Limits as a face draws and asks for them: dollars are decimal strings, people are names or whole addresses. */
export type LimitPageRow = {
  readonly key: string
  /** "Never more than $500 a day". */
  readonly sentence: string
  readonly kind: 'spend' | 'only-recipients' | 'only-protocols'
  /** Null where nothing is counted. */
  readonly counted: {
    readonly mostUsd: string
    readonly spentUsd: string
    readonly leftUsd: string
    /** 0 to 100, in whole percent, rounded up: a bar that is full where nothing is left. */
    readonly percent: number
    /** "in the last 24 hours". */
    readonly over: string
    /** The same, for a face that says it in words of its own. */
    readonly per: LimitPeriod
    /** When something of it is left again, an ISO time. Null where it is not used up, or where nobody can say. */
    readonly freeFrom: string | null
  } | null
  /** The wish that sets this very limit; with other dollars in it, it changes the amount. Null where it has none. */
  readonly change: SpendWish | null
  /** Who may be sent to, whole. Empty for other kinds. */
  readonly recipients: readonly { readonly name: string | null; readonly address: string }[]
}

/** A change that has no effect yet. Another change of the same limit drops it. */
export type WaitingLimitChange = {
  readonly id: string
  readonly sentence: string
  readonly countsFrom: string
  /** The key of the limit that it is of: of none where it is about the wait itself. */
  readonly of: string
  /** Whether it ends that limit. */
  readonly lifts: boolean
}

export type LimitsPage = {
  readonly limits: readonly LimitPageRow[]
  readonly waiting: readonly WaitingLimitChange[]
  readonly delaySeconds: number
  /** What all plans were counted at so far, whether a limit counts it or not. Decimal strings of dollars. */
  readonly spentUsd: { readonly day: string; readonly week: string; readonly month: string }
  /** Whether money of worth is limited: then loosening takes the password, at the wallet's own window. */
  readonly real: boolean
}

export type LimitsPageAnswer = {
  /** `same`: it holds already, so nothing was changed. `wants-password`: only the wallet's own window loosens it. */
  readonly status: 'counts' | 'waits' | 'same' | 'refused' | 'wants-password'
  readonly sentence: string
  readonly page: LimitsPage
}

const usd = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/)
const person = z.string().min(1).max(100)

/** What a person may ask for on the page of limits. `to`, `recipients`: a contact's name or a whole address. */
export const limitWish = z.discriminatedUnion('wish', [
  z.strictObject({
    wish: z.literal('spend'),
    per: z.enum(['transaction', 'day', 'week', 'month']),
    usd,
    to: person.optional(),
    protocol: protocolName.optional(),
    chain: chainName.optional(),
  }),
  z.strictObject({ wish: z.literal('only-contacts') }),
  z.strictObject({ wish: z.literal('only-recipients'), recipients: z.array(person).min(1).max(100) }),
  z.strictObject({ wish: z.literal('only-protocols'), protocols: z.array(protocolName).min(1).max(20) }),
  z.strictObject({ wish: z.literal('lift'), key: z.string().min(1).max(200) }),
  z.strictObject({
    wish: z.literal('delay'),
    seconds: z
      .number()
      .int()
      .min(0)
      .max(90 * 86_400),
  }),
])
export type LimitWish = z.infer<typeof limitWish>
export type SpendWish = Extract<LimitWish, { wish: 'spend' }>
