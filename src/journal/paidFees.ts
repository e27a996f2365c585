import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import { sameAddress } from '../model/Token.ts'
import { foldCosts, type RecordedCost } from './foldCosts.ts'
import type { JournalEntry } from './rows.ts'

/** What one plan cost, by its own records: the fee in wei, of all its steps. */
export type PaidPlan = RecordedCost & {
  readonly planId: string
  /** When it was approved. */
  readonly signedAt: string
  readonly summary: string
}

export type PaidFees = {
  /** Newest first. */
  readonly plans: readonly PaidPlan[]
  /** Approved, and without a receipt: what they cost is not known yet. */
  readonly open: number
}

type Draft = { signedAt: string; summary: string; approved: boolean }

/** What this account paid on this network through Sayso, by the receipts: the same figures as in the list of plans. */
export function paidFees(
  entries: readonly JournalEntry[],
  of: { readonly network: Network; readonly account: Address },
): PaidFees {
  const drafts = new Map<string, Draft>()
  for (const { at, event } of entries) {
    if (event.kind === 'asked') {
      if (event.chainId === of.network.chainId && sameAddress(event.account, of.account))
        drafts.set(event.planId, { signedAt: at, summary: event.message, approved: false })
      continue
    }
    const draft = 'planId' in event ? drafts.get(event.planId) : undefined
    if (draft === undefined) continue
    if (event.kind === 'planned') draft.summary = event.summary
    else if (event.kind === 'approved') {
      draft.approved = true
      draft.signedAt = at
    }
  }
  const costs = foldCosts(entries, () => of.network)
  const plans = [...drafts].flatMap(([planId, { signedAt, summary }]) => {
    const cost = costs.get(planId)
    return cost === undefined ? [] : [{ planId, signedAt, summary, ...cost }]
  })
  const open = [...drafts].filter(([planId, { approved }]) => approved && !costs.has(planId)).length
  return { plans: plans.toReversed(), open }
}
