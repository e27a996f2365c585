import type { HistoryEntry } from '../model/HistoryEntry.ts'
import { sameAddress } from '../model/Token.ts'
import { foldHistory } from './foldHistory.ts'
import type { EventOf } from './journalEvent.ts'
import { type PlanReasons, readPlanRecord } from './readPlanRecord.ts'
import type { JournalEntry } from './rows.ts'

const most = 20

/** A plan of the record, and what became of it. */
export type PastPlan = PlanReasons & { readonly status: HistoryEntry['status'] }

/** The plans of one conversation as they were recorded, the newest first: whatever became of them. */
export function plansOf(entries: readonly JournalEntry[], conversation: string): readonly PastPlan[] {
  return plansWhere(entries, (asked) => asked.conversation === conversation)
}

/** The plans of an account on a network that were signed, in whatever conversation, the newest first. */
export function plansSigned(
  entries: readonly JournalEntry[],
  { chainId, account }: Pick<EventOf<'asked'>, 'chainId' | 'account'>,
): readonly PastPlan[] {
  const own = (asked: EventOf<'asked'>) => asked.chainId === chainId && sameAddress(asked.account, account)
  return plansWhere(entries, own).filter(({ status }) => carriedOut.has(status))
}

/** What may have moved money: nobody knows yet how it ended, or it did end. */
export const carriedOut: ReadonlySet<PastPlan['status']> = new Set(['approved', 'interrupted', 'done', 'missed'])

function plansWhere(
  entries: readonly JournalEntry[],
  isAsked: (asked: EventOf<'asked'>) => boolean,
): readonly PastPlan[] {
  const own = new Set<string>()
  const records = new Map<string, string>()
  for (const { event } of entries) {
    if (event.kind === 'asked' && isAsked(event)) own.add(event.planId)
    if (event.kind === 'planned' && own.has(event.planId)) records.set(event.planId, event.plan)
  }
  const became = new Map(foldHistory(entries).map(({ planId, status }) => [planId, status]))
  return [...records]
    .slice(-most)
    .toReversed()
    .flatMap(([planId, text]) => {
      const reasons = readPlanRecord(text)
      return reasons === null ? [] : [{ ...reasons, status: became.get(planId) ?? 'shown' }]
    })
}
