import { z } from 'zod'
import type { LoanChange, Plan } from '../model/Plan.ts'
import type { TradedPlan } from '../model/tradingCost.ts'
import type { UsdE8 } from '../model/Usd.ts'
import { address } from './fields.ts'

/** What of a plan can be explained when it is long over. */
export type PlanReasons = Pick<Plan, 'summary' | 'notes'> & {
  readonly steps: TradedPlan['steps']
  readonly costs: Omit<Plan['costs'], 'dataWei'>
  readonly loan: (Pick<LoanChange, 'healthAfter'> & Partial<Pick<LoanChange, 'backedBy'>>) | null
  readonly earning: {
    readonly parts: readonly Pick<
      NonNullable<Plan['earning']>['parts'][number],
      'venue' | 'rateAfter' | 'grossPerYear'
    >[]
    readonly venues: NonNullable<Plan['earning']>['venues']
    /** Older records have none: what such a plan borrowed was not taken off then. */
    readonly interestPerYear?: UsdE8
    readonly netPerYear?: UsdE8
    readonly entryCost?: UsdE8
    readonly exitCost?: UsdE8
  } | null
}

/** As `recordText` writes a bigint. */
const whole = z
  .string()
  .regex(/^-?\d+n$/)
  .transform((text) => BigInt(text.slice(0, -1)))

const venue = z.object({
  id: z.string(),
  name: z.string(),
  protocol: z.string(),
  asset: z.string(),
  status: z.enum(['chosen', 'passed-over', 'left-out', 'turned-down']),
  reason: z.string(),
  rateNow: whole.nullable(),
  rateAfter: whole.nullable(),
  netPerYear: whole.nullable(),
})

const amount = z.object({ token: z.object({ address, decimals: z.number().int().nonnegative() }), units: whole })

const record = z.object({
  summary: z.string(),
  notes: z.array(z.string()),
  costs: z.object({ gas: whole.nullable(), poolFees: whole, impact: whole }),
  steps: z.array(z.object({ kind: z.string(), amount: amount.exactOptional(), arrives: amount.exactOptional() })),
  loan: z.object({ healthAfter: whole.nullable(), backedBy: z.array(z.string()).exactOptional() }).nullable(),
  earning: z
    .object({
      parts: z.array(z.object({ venue: z.string(), rateAfter: whole, grossPerYear: whole })),
      venues: z.array(venue),
      interestPerYear: whole.exactOptional(),
      netPerYear: whole.exactOptional(),
      entryCost: whole.exactOptional(),
      exitCost: whole.exactOptional(),
    })
    .nullable(),
})

/** The reasons in a `planned` row's record. Null where the record is of another make, as those of other versions may be. */
export function readPlanRecord(text: string): PlanReasons | null {
  try {
    const parsed = record.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
