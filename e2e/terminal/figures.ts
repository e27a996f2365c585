import { z } from 'zod'

/** The figures inside the stages of `--json`, as scripts are promised them. */
export const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
export const signed = z.string().regex(/^[+-]?(0|[1-9]\d*)(\.\d*[1-9])?$/)
const dollars = z.string().regex(/^-?(0|[1-9]\d*)\.\d{2}$/)
export const signedDollars = z.string().regex(/^[+-]?(0|[1-9]\d*)\.\d{2}$/)
const percent = dollars
export const whole = z.string().regex(/^\d+$/)
export const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/)
export const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
export const hex = z.string().regex(/^0x([0-9a-f]{2})*$/i)
export const sentence = z.string().min(1)
export const planId = z.uuid()
export const ms = z.number().nonnegative()
export const index = z.number().int().nonnegative()

export const amount = z.strictObject({ token: z.string().min(1), address, amount: decimal, usd: dollars.nullable() })

export const venue = z.strictObject({
  id: z.string(),
  name: z.string(),
  protocol: z.string(),
  asset: z.string(),
  status: z.enum(['chosen', 'passed-over', 'left-out', 'turned-down']),
  reason: sentence,
  rateNowPercent: percent.nullable(),
  rateAfterPercent: percent.nullable(),
  netPerYearUsd: dollars.nullable(),
})

const part = z.strictObject({
  venueId: z.string(),
  venue: z.string(),
  deposit: amount,
  rateNowPercent: percent.nullable(),
  rateAfterPercent: percent,
  grossPerYearUsd: dollars,
  compounds: z.boolean(),
  exitSeconds: whole,
})

export const earning = z.strictObject({
  parts: z.array(part).min(1),
  horizonDays: index,
  grossPerYearUsd: dollars,
  interestPerYearUsd: dollars.nullable(),
  netPerYearUsd: dollars,
  netOverHorizonUsd: dollars,
  entryCostUsd: dollars,
  exitCostUsd: dollars,
  breakEvenDays: index.nullable(),
  breakEvenAt: whole.nullable(),
  splitGainUsd: dollars.nullable(),
  staying: z
    .strictObject({ places: z.array(z.string()).min(1), grossPerYearUsd: dollars, differencePerYearUsd: dollars })
    .nullable(),
  venues: z.array(venue),
})

const health = z.string().regex(/^\d+\.\d{2}$/)
export const loan = z.strictObject({
  healthBefore: health.nullable(),
  healthAfter: health.nullable(),
  backedBy: z.array(z.string()),
  alsoBacked: z.string().nullable(),
  debtBeforeUsd: dollars,
  debtAfterUsd: dollars,
  collateralBeforeUsd: dollars,
  collateralAfterUsd: dollars,
  borrowRateAfterPercent: percent.nullable(),
  interestPerYearUsd: dollars.nullable(),
})

export const weight = z.strictObject({
  token: z.string(),
  targetPercent: percent,
  beforePercent: percent,
  afterPercent: percent,
  beforeUsd: dollars,
  afterUsd: dollars,
})

export const costs = z.strictObject({ gasUsd: dollars.nullable(), poolFeesUsd: dollars, impactUsd: dollars })

const windSide = z.strictObject({
  holdings: z.array(
    z.strictObject({
      token: z.string(),
      address,
      amount: decimal,
      usd: dollars.nullable(),
      place: z.string().nullable(),
    }),
  ),
  worthUsd: dollars.nullable(),
  healthFactor: health.nullable(),
})
const windDay = z.strictObject({
  days: index,
  at: whole,
  withPlan: windSide,
  withoutPlan: windSide,
  differenceUsd: dollars.nullable(),
  sentence,
})
export const wind = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('ok'),
    planId,
    days: z.array(windDay).min(2),
    feeUsd: dollars.nullable(),
    note: sentence,
  }),
  z.strictObject({ status: z.literal('unavailable'), planId, sentence }),
])
