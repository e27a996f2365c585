import type { Stage, StageOf } from '../../src/model/Stage.ts'
import type { Turn } from '../chat/turns.ts'

/** A plan with all that was said about it since. */
export type ShownPlan = {
  /**
   * With its costs and shares as they were simulated, and with what leaves and what arrives as the check holds it. Until it
   * does, nothing is said to arrive.
   */
  readonly plan: StageOf<'plan'>
  readonly simulation: StageOf<'simulation'> | null
  readonly verdict: StageOf<'verdict'> | null
  /** Whether it is before the person, in a window of its own. */
  readonly asked: boolean
  readonly approved: boolean
  /** The newest word on each step that was signed. */
  readonly progress: ReadonlyMap<number, StageOf<'step'>>
  readonly receipt: StageOf<'receipt'> | null
  /** Where it is what it sent over a bridge. */
  readonly moving: StageOf<'moving'> | null
  /** Why it was not approved just now, where it still can be. */
  readonly declined: string | null
  /** What came instead of a receipt. */
  readonly end: StageOf<'refuse'> | StageOf<'error'> | StageOf<'answer'> | null
}

/** Null where the message led to no plan. */
export function shownPlan(stages: readonly Stage[]): ShownPlan | null {
  const plan = lastOf(stages, 'plan')
  if (!plan) return null
  const progress = new Map<number, StageOf<'step'>>()
  for (const stage of stages) if (stage.stage === 'step') progress.set(stage.index, stage)
  const verdict = lastOf(stages, 'verdict')
  const simulation = lastOf(stages, 'simulation')
  const tried = simulation === null ? {} : { costs: simulation.costs, weights: simulation.weights }
  return {
    plan: { ...plan, ...tried, ...(verdict?.holds ?? { gets: [] }) },
    simulation,
    verdict,
    asked: stages.at(-1)?.stage === 'asking',
    approved: stages.some((stage) => stage.stage === 'approval'),
    progress,
    receipt: lastOf(stages, 'receipt'),
    moving: lastOf(stages, 'moving'),
    declined: stages.findLast(isDecline)?.sentence ?? null,
    end: stages.findLast(isEnd) ?? lastOf(stages, 'error') ?? lastOf(stages, 'answer'),
  }
}

/** It was not approved, and is as open as before. */
export function isDecline(stage: Stage): stage is StageOf<'refuse'> {
  return stage.stage === 'refuse' && stage.reason === 'still-open'
}

function isEnd(stage: Stage): stage is StageOf<'refuse'> {
  return stage.stage === 'refuse' && !isDecline(stage)
}

/**
 * Where a plan stands: what may be drawn below it. `superseded`: a later message led to a newer plan, so this one is
 * no longer offered; two open plans for one wish would invite doing both.
 */
export type PlanStanding =
  | 'checking'
  | 'stopped'
  | 'blocked'
  | 'open'
  | 'expired'
  | 'superseded'
  | 'approving'
  | 'ended'
  | 'receipt'

export function planStanding(
  turn: Turn,
  shown: ShownPlan,
  { secondsLeft, superseded }: { readonly secondsLeft: number; readonly superseded: boolean },
): PlanStanding {
  if (shown.receipt) return 'receipt'
  if (turn.phase === 'approving') return 'approving'
  if (turn.phase === 'stopped') return 'stopped'
  if (shown.verdict?.level === 'BLOCK' || (shown.verdict && shown.verdict.hash === null)) return 'blocked'
  if (shown.end) return 'ended'
  if (turn.phase === 'saying' || !shown.verdict) return 'checking'
  if (superseded) return 'superseded'
  return secondsLeft > 0 ? 'open' : 'expired'
}

function lastOf<K extends Stage['stage']>(stages: readonly Stage[], name: K): StageOf<K> | null {
  return stages.findLast((stage): stage is StageOf<K> => stage.stage === name) ?? null
}
