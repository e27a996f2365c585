import { missingCase } from '../errors/missingCase.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import { readBoundPlan } from './boundPlanJson.ts'
import type { EventOf, JournalEvent } from './journalEvent.ts'
import { nextPlanState, type PlanEvent, type PlanState } from './planTable.ts'
import type { JournalEntry } from './rows.ts'
import { nextStepState, type StepEvent, type StepState } from './stepTable.ts'

/** Signed bytes of a step: its own, or what was signed to take their place. */
export type Version = EventOf<'signed'> | EventOf<'replacing'>

export type SignedStep = {
  readonly signed: EventOf<'signed'>
  /** All with one nonce, the newest last. */
  readonly versions: readonly Version[]
  readonly state: StepState
  /** How it stands: null while it is on its way. */
  readonly outcome: EventOf<'mined'> | EventOf<'not-sent'> | null
  /** The chain took it back once: it was on the chain in its time, so it may go there again. */
  readonly rolledBack: boolean
}

/** How many blocks a plan's transactions are followed through, each the block that holds it counted. */
export type Depths = {
  /** A later step, and the receipt, wait for so many. */
  readonly wanted: number
  /** So deep, no block is taken back any more. */
  readonly final: number
}

/** An approved plan as far as the journal tells, with everything that recovery needs. */
export type JournalPlan = {
  readonly planId: string
  readonly state: PlanState
  readonly plan: BoundPlan
  readonly approved: EventOf<'approved'>
  readonly before: EventOf<'started'>['before']
  readonly depths: Depths
  readonly steps: readonly SignedStep[]
}

type Draft = {
  state: PlanState
  readonly approved: EventOf<'approved'>
  before: EventOf<'started'>['before']
  depths: Depths
  steps: SignedStep[]
}

/** Rows from before blocks were counted are of the practice chain, which takes none back. */
const oneBlock: Depths = { wanted: 1, final: 1 }

/** Every approved plan, in the order of approval, by the two tables. A row that cannot be in its place says nothing. */
export function foldPlans(
  entries: readonly JournalEntry[],
  keep: (plan: Pick<JournalPlan, 'planId' | 'state' | 'steps'>) => boolean = () => true,
): readonly JournalPlan[] {
  const drafts = new Map<string, Draft>()
  for (const { event } of entries) {
    if (event.kind === 'approved') {
      drafts.set(event.planId, { state: 'approved', approved: event, before: [], depths: oneBlock, steps: [] })
      continue
    }
    const draft = 'planId' in event ? drafts.get(event.planId) : undefined
    if (draft !== undefined) tell(draft, event)
  }
  return [...drafts]
    .filter(([planId, draft]) => keep({ planId, ...draft }))
    .map(([planId, draft]) => ({ planId, plan: readBoundPlan(draft.approved.plan), ...draft }))
}

function tell(draft: Draft, event: JournalEvent): void {
  switch (event.kind) {
    case 'started':
      draft.before = event.before
      move(draft, 'started')
      return
    case 'confirmations':
      draft.depths = { wanted: event.wanted, final: event.final }
      return
    case 'signed':
      if (draft.steps.some(({ signed }) => signed.hash === event.hash)) return
      draft.steps.push({ signed: event, versions: [event], state: 'signed', outcome: null, rolledBack: false })
      move(draft, 'step')
      return
    case 'replacing':
      replace(draft, event)
      return
    case 'sent':
      change(draft, event.hash, 'sent', (step) => step)
      return
    case 'mined':
      change(draft, event.hash, event.status, (step) => ({ ...step, outcome: event }))
      return
    case 'not-sent':
      change(draft, event.hash, event.why, (step) => ({ ...step, outcome: event }))
      return
    case 'rolled-back':
      change(draft, event.hash, 'rolled-back', (step) => ({ ...step, outcome: null, rolledBack: true }))
      return
    case 'final':
      change(draft, event.hash, 'final', (step) => step)
      return
    case 'unsettled':
      move(draft, 'unsettled')
      return
    case 'finished':
      move(draft, 'finished')
      return
    case 'deposited':
    case 'arrived':
    case 'paid-back':
    case 'onward':
    case 'left-there':
    case 'opened':
    case 'asked':
    case 'read':
    case 'answered':
    case 'planned':
    case 'simulated':
    case 'judged':
    case 'dropped':
    case 'approved':
    case 'recovered':
    case 'restored':
      return
    default:
      missingCase(event)
  }
}

function move(draft: Draft, event: PlanEvent): void {
  draft.state = nextPlanState(draft.state, event) ?? draft.state
}

function replace(draft: Draft, event: EventOf<'replacing'>): void {
  draft.steps = draft.steps.map((step) => {
    const { signed, versions, state } = step
    const next = nextStepState(state, 'replacing')
    if (signed.index !== event.index || signed.nonce !== event.nonce || next === null) return step
    return { ...step, state: next, versions: [...versions, event] }
  })
}

/** A step by any of its transactions. What is in a block of the cancelling one is the step, cancelled. */
function change(draft: Draft, hash: string, told: StepEvent, with_: (step: SignedStep) => SignedStep): void {
  draft.steps = draft.steps.map((step) => {
    const version = step.versions.find((one) => one.hash === hash)
    if (version === undefined) return step
    const event = eventOf(told, version)
    const state = nextStepState(step.state, event)
    if (state === null) return step
    const settled = draft.depths.final <= 1 ? nextStepState(state, 'final') : null
    // What a receipt has told is not true any more.
    const changes =
      event === 'rolled-back' ||
      (step.outcome !== null && (event === 'mined' || event === 'reverted' || event === 'cancelled'))
    move(draft, changes ? 'step-changed' : 'step')
    return { ...with_(step), state: settled ?? state }
  })
}

/** What being in a block means for the step. */
export function eventOf(told: StepEvent, version: Version): StepEvent {
  const inBlock = told === 'mined' || told === 'reverted'
  return inBlock && version.kind === 'replacing' && version.how === 'cancel' ? 'cancelled' : told
}
