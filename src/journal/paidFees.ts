import type { Address } from 'viem'
import { sameAddress } from '../model/Token.ts'
import type { UsdE8 } from '../model/Usd.ts'
import { readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

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

type Draft = { askedAt: string; summary: string; trading: UsdE8 | null; approved: boolean; fee: bigint | null }

/** What this account paid on this chain through Sayso, by the receipts. */
export function paidFees(
  entries: readonly JournalEntry[],
  of: { readonly chainId: number; readonly account: Address },
): PaidFees {
  const drafts = new Map<string, Draft>()
  for (const { at, event } of entries) {
    if (event.kind === 'asked') {
      if (event.chainId === of.chainId && sameAddress(event.account, of.account))
        drafts.set(event.planId, { askedAt: at, summary: event.message, trading: null, approved: false, fee: null })
      continue
    }
    const draft = 'planId' in event ? drafts.get(event.planId) : undefined
    if (draft === undefined) continue
    if (event.kind === 'planned') {
      const costs = readPlanRecord(event.plan)?.costs
      draft.summary = event.summary
      draft.trading = costs === undefined ? null : costs.poolFees + costs.impact
    } else if (event.kind === 'approved') draft.approved = true
    else if (event.kind === 'finished') {
      draft.fee = event.receipt.fee
      // Not all of it was carried out: which of its trades were cannot be told from the plan.
      if (event.receipt.status !== 'done' && draft.trading !== 0n) draft.trading = null
    }
  }
  const plans = [...drafts].flatMap(([planId, { askedAt, summary, trading, fee }]) =>
    fee === null ? [] : [{ planId, askedAt, summary, trading, fee }],
  )
  const open = [...drafts.values()].filter(({ approved, fee }) => approved && fee === null).length
  return { plans: plans.toReversed(), open }
}
