/** Where an approved plan can be. Like a step's, the state follows from the journal's rows alone. */
export const planStates = [
  /** A person said so; nothing was looked at yet. */
  'approved',
  /** The balances before it are known, and its steps go one after the other. */
  'running',
  /** The run ended without an end: something was sent, and the chain has not answered for it. */
  'unsettled',
  /** There is a receipt. */
  'ended',
  /** There was a receipt, and the chain has changed what it speaks of. */
  'reopened',
] as const
export type PlanState = (typeof planStates)[number]

export const planEvents = [
  'started',
  /** A step of it was signed, or came to the chain or not. */
  'step',
  /** The chain took back a block with one of its steps, or brought one that was given up. */
  'step-changed',
  'unsettled',
  'finished',
] as const
export type PlanEvent = (typeof planEvents)[number]

const table: Readonly<Record<PlanState, Readonly<Partial<Record<PlanEvent, PlanState>>>>> = {
  approved: { started: 'running', finished: 'ended' },
  running: { step: 'running', 'step-changed': 'running', unsettled: 'unsettled', finished: 'ended' },
  unsettled: { step: 'unsettled', 'step-changed': 'unsettled', unsettled: 'unsettled', finished: 'ended' },
  ended: { 'step-changed': 'reopened' },
  reopened: { step: 'reopened', 'step-changed': 'reopened', unsettled: 'unsettled', finished: 'ended' },
}

/** Null where this cannot happen in that state. */
export function nextPlanState(state: PlanState, event: PlanEvent): PlanState | null {
  return table[state][event] ?? null
}
