import type { Address } from 'viem'
import { mulDivDown } from '../model/decimal.ts'
import { sameAddress } from '../model/Token.ts'
import type { UsdE8 } from '../model/Usd.ts'
import type { EventOf } from './journalEvent.ts'
import { readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

/** What was carried out after one moment, and not after another. */
export type Between = {
  readonly planIds: ReadonlySet<string>
  /**
   * What it sent to somebody, or to another network, at the prices of its approval. Null where that cannot be told, or where
   * something was under way at either moment: how much of it had moved by then nobody knows.
   */
  readonly sent: UsdE8 | null
}

type Draft = {
  planned: EventOf<'planned'> | null
  approved: EventOf<'approved'> | null
  approvedAt: string | null
  ended: boolean
}

/** @param after,until ISO times of the wall clock, as the journal's rows have them */
export function sentBetween(
  entries: readonly JournalEntry[],
  of: { readonly chainId: number; readonly account: Address; readonly after: string; readonly until: string },
): Between {
  const drafts = new Map<string, Draft>()
  const planIds = new Set<string>()
  let sent: UsdE8 | null = 0n
  for (const { at, event } of entries) {
    if (!('planId' in event)) continue
    if (event.kind === 'asked') {
      if (event.chainId === of.chainId && sameAddress(event.account, of.account))
        drafts.set(event.planId, { planned: null, approved: null, approvedAt: null, ended: false })
      continue
    }
    const draft = drafts.get(event.planId)
    if (draft === undefined) continue
    if (event.kind === 'planned') draft.planned = event
    else if (event.kind === 'approved') Object.assign(draft, { approved: event, approvedAt: at })
    if (event.kind !== 'finished' || isBefore(at, of.after) || isBefore(of.until, at)) continue
    draft.ended = true
    planIds.add(event.planId)
    const began = draft.approvedAt !== null && isBefore(of.after, draft.approvedAt)
    const gone = began ? sentBy(draft, event) : null
    sent = sent === null || gone === null ? null : sent + gone
  }
  const isOpen = [...drafts.values()].some(
    ({ approvedAt, ended }) =>
      approvedAt !== null && !ended && isBefore(of.after, approvedAt) && isBefore(approvedAt, of.until),
  )
  return { planIds, sent: isOpen ? null : sent }
}

function isBefore(at: string, other: string): boolean {
  return Date.parse(at) < Date.parse(other)
}

/** Null where the record does not say what it was, or at which price. */
function sentBy({ planned, approved }: Draft, { receipt }: EventOf<'finished'>): UsdE8 | null {
  if (!receipt.steps.some(({ status }) => status === 'mined')) return 0n
  const plan = planned === null ? null : readPlanRecord(planned.plan)
  if (plan === null) return null
  const prices = new Map((approved?.prices ?? []).map(({ token, usdE8 }) => [token.toLowerCase(), usdE8]))
  let sum = 0n
  for (const { index, status } of receipt.steps) {
    const step = plan.steps[index]
    if (status !== 'mined' || step === undefined || (step.kind !== 'send' && step.kind !== 'bridge')) continue
    const price = step.amount === undefined ? undefined : prices.get(step.amount.token.address.toLowerCase())
    if (step.amount === undefined || price === undefined) return null
    // What a bridge keeps is told as what it cost: only what arrives has gone elsewhere.
    const units = step.kind === 'bridge' ? step.arrives?.units : step.amount.units
    if (units === undefined) return null
    sum += mulDivDown(units, price, 10n ** BigInt(step.amount.token.decimals))
  }
  return sum
}
