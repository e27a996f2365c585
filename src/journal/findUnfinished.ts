import type { BoundPlan } from '../model/BoundPlan.ts'
import { readBoundPlan } from './boundPlanJson.ts'
import type { EventOf } from './journalEvent.ts'
import type { JournalEntry } from './rows.ts'

export type SignedStep = {
  readonly signed: EventOf<'signed'>
  readonly sent: boolean
  readonly outcome: EventOf<'mined'> | EventOf<'not-sent'> | null
}

/** An approved plan whose end the journal does not know yet, with everything that recovery needs. */
export type UnfinishedPlan = {
  readonly planId: string
  readonly plan: BoundPlan
  readonly approved: EventOf<'approved'>
  readonly before: EventOf<'started'>['before']
  readonly steps: readonly SignedStep[]
}

type Draft = { approved: EventOf<'approved'>; before: EventOf<'started'>['before']; steps: SignedStep[] }

export function findUnfinished(entries: readonly JournalEntry[]): readonly UnfinishedPlan[] {
  const drafts = new Map<string, Draft>()
  for (const { event } of entries) {
    if (event.kind === 'approved') drafts.set(event.planId, { approved: event, before: [], steps: [] })
    if (event.kind === 'finished') drafts.delete(event.planId)
    const draft = 'planId' in event ? drafts.get(event.planId) : undefined
    if (draft === undefined) continue
    if (event.kind === 'started') draft.before = event.before
    if (event.kind === 'signed') draft.steps.push({ signed: event, sent: false, outcome: null })
    if (event.kind === 'sent') change(draft, event.hash, { sent: true })
    if (event.kind === 'mined' || event.kind === 'not-sent') change(draft, event.hash, { outcome: event })
  }
  return [...drafts].map(([planId, draft]) => ({ planId, plan: readBoundPlan(draft.approved.plan), ...draft }))
}

function change(draft: Draft, hash: string, part: Partial<SignedStep>): void {
  draft.steps = draft.steps.map((step) => (step.signed.hash === hash ? { ...step, ...part } : step))
}

/** Whether this plan was ever approved: a second approval of it is refused. */
export function wasApproved(entries: readonly JournalEntry[], planId: string): boolean {
  return entries.some(({ event }) => event.kind === 'approved' && event.planId === planId)
}
