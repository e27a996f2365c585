import type { ErrorData } from '../../src/errors/SaysoError.ts'
import type { Stage } from '../../src/model/Stage.ts'
import { isDecline } from '../plan/shownPlan.ts'

/** One message of the person's and everything the corridor said to it, in order. */
export type Turn = {
  readonly id: string
  readonly message: string
  readonly stages: readonly Stage[]
  /**
   * `saying`: stages up to the verdict stream in. `said`: they are all here. `stopped`: the person stopped it.
   * `approving`: before the person in the approval window, or approved and on the way to the receipt. `over`: receipt, refusal, error or dropped.
   */
  readonly phase: 'saying' | 'said' | 'stopped' | 'approving' | 'over'
  /** When the plan can no longer be approved, in milliseconds of the window's own clock. Null until there is a verdict. */
  readonly expiresAt: number | null
}

export type TurnAction =
  | { readonly type: 'said'; readonly id: string; readonly message: string }
  | { readonly type: 'stage'; readonly id: string; readonly stage: Stage; readonly at: number }
  | { readonly type: 'ended'; readonly id: string }
  | { readonly type: 'stopped'; readonly id: string }
  | { readonly type: 'approving'; readonly id: string }
  | { readonly type: 'failed'; readonly id: string; readonly error: ErrorData }

/** Whether this plan came of what was said. */
export function leadsTo(stages: readonly Stage[], planId: string): boolean {
  return stages.some((stage) => stage.stage === 'plan' && stage.planId === planId)
}

export function turnsAfter(turns: readonly Turn[], action: TurnAction): readonly Turn[] {
  if (action.type === 'said')
    return [...turns, { id: action.id, message: action.message, stages: [], phase: 'saying', expiresAt: null }]
  return turns.map((turn) => (turn.id === action.id ? turnAfter(turn, action) : turn))
}

function turnAfter(turn: Turn, action: Exclude<TurnAction, { type: 'said' }>): Turn {
  switch (action.type) {
    case 'stage':
      return withStage(turn, action.stage, action.at)
    case 'ended':
      return ended(turn)
    case 'stopped':
      return turn.phase === 'saying' ? { ...turn, phase: 'stopped' } : turn
    case 'approving':
      return turn.phase === 'said' ? { ...turn, phase: 'approving' } : turn
    case 'failed':
      return { ...turn, stages: [...turn.stages, { stage: 'error', error: action.error, ms: 0 }], phase: 'over' }
  }
}

function withStage(turn: Turn, stage: Stage, at: number): Turn {
  if (turn.phase === 'stopped' || turn.phase === 'over') return turn
  const stages = [...turn.stages, stage]
  if (stage.stage === 'verdict') return { ...turn, stages, expiresAt: at + stage.expiresInSeconds * 1000 }
  // Not approved, and open as before: the person may ask for the approval window again.
  if (turn.phase === 'approving' && isDecline(stage)) return { ...turn, stages, phase: 'said' }
  // "Not now" answers with one stage and nothing after it.
  if (turn.phase === 'said') return { ...turn, stages, phase: 'over' }
  return { ...turn, stages }
}

/** A stream that just stops has said nothing: that must not look like an end. */
const wentQuiet: ErrorData = {
  code: 'internal',
  message: 'Sayso stopped answering before it was done. Look at Activity for what became of this, then say it again.',
  facts: {},
}

function ended(turn: Turn): Turn {
  if (turn.phase !== 'saying' && turn.phase !== 'approving') return turn
  const last = turn.stages.at(-1)?.stage
  const complete =
    turn.phase === 'saying'
      ? last === 'verdict' ||
        last === 'answer' ||
        last === 'ask' ||
        last === 'unsupported' ||
        last === 'refuse' ||
        last === 'error'
      : last === 'receipt' || last === 'moving' || last === 'answer' || last === 'refuse' || last === 'error'
  const phase = turn.phase === 'saying' ? 'said' : 'over'
  if (complete) return { ...turn, phase }
  return { ...turn, stages: [...turn.stages, { stage: 'error', error: wentQuiet, ms: 0 }], phase: 'over' }
}
