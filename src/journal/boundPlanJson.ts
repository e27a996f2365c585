import { z } from 'zod'
import { type BoundPlan, canonicalJson } from '../model/BoundPlan.ts'
import { address, hex } from './fields.ts'

/** `canonicalJson` writes bigints as "123n". */
const spelled = z.codec(z.string().regex(/^-?(0|[1-9]\d*)n$/), z.bigint(), {
  decode: (text) => BigInt(text.slice(0, -1)),
  encode: (value) => `${value}n`,
})
const tokenUnits = z.strictObject({ token: address, units: spelled })

const boundPlan = z.strictObject({
  version: z.literal(2),
  chainId: z.number().int(),
  account: address,
  calls: z.array(z.strictObject({ to: address, value: spelled, data: hex, gas: spelled })).readonly(),
  slots: z
    .array(
      z.strictObject({
        call: z.number().int(),
        word: z.number().int(),
        token: address,
        from: z.number().int(),
        min: spelled,
        max: spelled,
        expected: spelled,
      }),
    )
    .readonly(),
  feeBudget: spelled,
  expiresAt: spelled,
  bounds: z.strictObject({
    atMostOut: z.array(tokenUnits).readonly(),
    atLeastIn: z.array(z.array(tokenUnits).readonly()).readonly(),
    maxOwedBase: spelled,
    mayOwe: z.array(tokenUnits).readonly(),
    mayReceive: z.array(z.strictObject({ to: address, token: address, units: spelled })).readonly(),
    allowedAfter: z
      .array(z.strictObject({ token: address, spender: address, units: spelled }))
      .readonly()
      .exactOptional(),
    arrivesElsewhere: z
      .array(z.strictObject({ chainId: z.number().int(), token: address, units: spelled }))
      .readonly()
      .exactOptional(),
  }),
  clearsDelegation: z.strictObject({ delegate: address }).exactOptional(),
})

export function writeBoundPlan(plan: BoundPlan): string {
  return canonicalJson(plan)
}

/** What was approved before amounts were measured and debts bound one by one. Journals keep such rows for ever. */
const firstBoundPlan = boundPlan.omit({ slots: true, clearsDelegation: true }).extend({
  version: z.literal(1),
  bounds: boundPlan.shape.bounds.omit({ mayOwe: true }),
})

/** The plan whose canonical spelling this is, of this version or of the one before. @throws where it is none. */
export function readBoundPlan(text: string): BoundPlan {
  const plan = z.decode(z.discriminatedUnion('version', [boundPlan, firstBoundPlan]), JSON.parse(text))
  if (canonicalJson(plan) !== text) throw new Error('Not the canonical spelling of a plan.')
  return plan.version === 2 ? plan : { ...plan, version: 2, slots: [], bounds: { ...plan.bounds, mayOwe: [] } }
}
