import type { Address } from 'viem'
import type { Receipt } from '../model/Receipt.ts'
import { sameAddress } from '../model/Token.ts'
import type { UsdE8 } from '../model/Usd.ts'
import { type PlanReasons, readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'
import { tradingCost } from './tradingCost.ts'

/** What one plan cost. `fee` is of all its steps, in wei, from its receipt. */
export type PaidPlan = {
  readonly planId: string
  readonly askedAt: string
  readonly summary: string
  readonly fee: bigint
  /** What the plan expected its trades to cost beside, in dollars. Null where its record does not say. */
  readonly trading: UsdE8 | null
}

export type PaidFees = {
  /** Newest first. */
  readonly plans: readonly PaidPlan[]
  /** Approved, and without a receipt: what they cost is not known yet. */
  readonly open: number
}

type Draft = {
  readonly askedAt: string
  summary: string
  planned: PlanReasons | null
  approved: boolean
  receipt: Receipt | null
}

/** What this account paid on this chain through Sayso, by the receipts. */
export function paidFees(
  entries: readonly JournalEntry[],
  of: { readonly chainId: number; readonly account: Address },
): PaidFees {
  const drafts = new Map<string, Draft>()
  for (const { at, event } of entries) {
    if (event.kind === 'asked') {
      if (event.chainId === of.chainId && sameAddress(event.account, of.account))
        drafts.set(event.planId, {
          askedAt: at,
          summary: event.message,
          planned: null,
          approved: false,
          receipt: null,
        })
      continue
    }
    const draft = 'planId' in event ? drafts.get(event.planId) : undefined
    if (draft === undefined) continue
    if (event.kind === 'planned') {
      draft.summary = event.summary
      draft.planned = readPlanRecord(event.plan)
    } else if (event.kind === 'approved') draft.approved = true
    else if (event.kind === 'finished') draft.receipt = event.receipt
  }
  const plans = [...drafts].flatMap(([planId, { askedAt, summary, planned, receipt }]) =>
    receipt === null ? [] : [{ planId, askedAt, summary, trading: tradingCost(planned, receipt), fee: receipt.fee }],
  )
  const open = [...drafts.values()].filter(({ approved, receipt }) => approved && receipt === null).length
  return { plans: plans.toReversed(), open }
}
