import { z } from 'zod'
import { scope } from '../../wallet/limits/limitSchemas.ts'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'
import { walletView } from './walletView.ts'

const words = z.array(z.string().max(20)).max(24).readonly()
const sentence = z.string().max(2_000)
/** A limit can name a thousand addresses. */
const manyNames = z.string().max(60_000)
const spend = z.strictObject({
  kind: z.literal('spend'),
  per: z.enum(['transaction', 'day', 'week', 'month']),
  most: z.string().regex(/^(0|[1-9]\d{0,29})$/),
  scope,
})

export const surfaceReply = z.discriminatedUnion('reply', [
  z.strictObject({ reply: z.literal('state'), wallet: walletView }),
  z.strictObject({ reply: z.literal('words'), words, check: z.array(z.number().int()).max(24).readonly() }),
  z.strictObject({ reply: z.literal('waiting'), seconds: z.number().nonnegative(), sentence }),
  z.strictObject({ reply: z.literal('revealed'), words, passphrase: z.boolean() }),
  z.strictObject({ reply: z.literal('exported'), keystore: z.string().max(10_000) }),
  z.strictObject({
    reply: z.literal('limits'),
    limits: z
      .array(z.strictObject({ key: z.string().max(200), sentence: manyNames, spend: spend.nullable() }))
      .max(10_000)
      .readonly(),
    waiting: z
      .array(z.strictObject({ sentence: manyNames, countsFrom: z.iso.datetime() }))
      .max(10_000)
      .readonly(),
    delaySeconds: z.number().int().nonnegative(),
  }),
  z.strictObject({ reply: z.literal('limit'), status: z.enum(['counts', 'waits']), sentence }),
  z.strictObject({
    reply: z.literal('refused'),
    sentence,
    retryAfterSeconds: z.number().nonnegative().nullable(),
    about: z.enum(['words', 'password', 'wallet', 'published']).optional(),
    place: z.number().int().nonnegative().optional(),
  }),
]) satisfies z.ZodType<SurfaceReply>
