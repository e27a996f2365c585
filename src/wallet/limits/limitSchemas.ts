import type { Address } from 'viem'
import { getAddress } from 'viem/utils'
import { z } from 'zod'
import type { Limit, LimitAnswer, LimitChange, LimitScope, LimitsView } from '../../model/Limits.ts'
import { protocolName } from '../../model/Reading.ts'

/** A limit as it stands in a file or a message: dollars as whole numbers of 1e-8 dollars, in decimal. */
export const dollars = z.codec(z.string().regex(/^(0|[1-9]\d{0,29})$/), z.bigint().nonnegative(), {
  decode: (text) => BigInt(text),
  encode: (value) => `${value}`,
})
export const address = z.codec(z.string().regex(/^0x[0-9a-fA-F]{40}$/), z.custom<Address>(), {
  decode: (text) => getAddress(text.toLowerCase()),
  encode: (value) => value,
})

export const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('contact'), address }),
  z.strictObject({ of: z.literal('protocol'), protocol: protocolName }),
  z.strictObject({ of: z.literal('chain'), chainId: z.number().int().positive() }),
]) satisfies z.ZodType<LimitScope>

export const limit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spend'),
    per: z.enum(['transaction', 'day', 'week', 'month']),
    most: dollars,
    scope,
  }),
  z.strictObject({ kind: z.literal('only-recipients'), addresses: z.array(address).max(1_000).readonly() }),
  z.strictObject({ kind: z.literal('only-protocols'), protocols: z.array(protocolName).max(100).readonly() }),
]) satisfies z.ZodType<Limit>

/** Milliseconds since 1970, up to the year 9999. */
export const moment = z.number().int().min(0).max(253_402_300_799_999)

const key = z.string().min(1).max(200)
/** Ninety days: longer than anybody means, short enough to be a slip of the hand at worst. */
export const longestDelay = 90 * 86_400
const seconds = z.number().int().min(0).max(longestDelay)

export const limitChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('set'), limit }),
  z.strictObject({ change: z.literal('lift'), key }),
  z.strictObject({ change: z.literal('delay'), seconds }),
  z.strictObject({ change: z.literal('cancel'), id: key }),
]) satisfies z.ZodType<LimitChange>

/** So many are told of each limit. */
export const mostPlans = 20
const countedPlan = z.strictObject({ planId: key, at: z.iso.datetime(), usd: dollars })

export const limitsView = z.strictObject({
  limits: z
    .array(
      z.strictObject({ key, limit, spent: dollars.nullable(), plans: z.array(countedPlan).max(mostPlans).readonly() }),
    )
    .max(10_000)
    .readonly(),
  waiting: z
    .array(z.strictObject({ id: key, change: limitChange, countsFrom: z.iso.datetime() }))
    .max(10_000)
    .readonly(),
  delaySeconds: seconds,
  spent: z.strictObject({ day: dollars, week: dollars, month: dollars, waysOut: dollars }),
}) satisfies z.ZodType<LimitsView>

const sentence = z.string().max(2_000)
export const limitAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['counts', 'waits']), sentence, limits: limitsView }),
  z.strictObject({ status: z.literal('refused'), sentence }),
  z.strictObject({ status: z.literal('wants-password'), sentence }),
]) satisfies z.ZodType<LimitAnswer>
