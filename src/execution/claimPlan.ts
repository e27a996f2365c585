import { SaysoError } from '../errors/SaysoError.ts'
import { writeBoundPlan } from '../journal/boundPlanJson.ts'
import { wasApproved } from '../journal/findUnfinished.ts'
import type { JournalStore } from '../journal/JournalStore.ts'
import type { ApprovedPlan } from '../wallet/ApprovedPlan.ts'

/**
 * Writes the approval down, once. Nothing in here waits, so two windows cannot both get through.
 * @throws SaysoError `plan-already-approved`, `disk-full` or `disk-failed`; then nothing may be signed.
 */
export function claimPlan(approved: ApprovedPlan, journal: JournalStore): void {
  if (wasApproved(journal.entries(), approved.planId))
    throw new SaysoError('plan-already-approved', 'This plan was approved already. It runs once.')
  journal.append({
    kind: 'approved',
    planId: approved.planId,
    hash: approved.hash,
    plan: writeBoundPlan(approved.plan),
    by: approved.by,
    typed: approved.typed,
    titles: approved.titles,
    promised: approved.promised,
    approvedAt: approved.approvedAt,
    prices: approved.prices,
  })
}
