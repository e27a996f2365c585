import type { ConversationHit, OpenedTurn } from '../../src/api/Core.ts'
import type { Thread } from './threads.ts'
import type { Turn } from './turns.ts'

/** What stands in the log, in order: the record of what was said before, then what is said now. */
export type LogItem =
  | { readonly kind: 'past'; readonly key: string; readonly past: OpenedTurn }
  | { readonly kind: 'live'; readonly key: string; readonly turn: Turn }

export function pastItems(past: readonly OpenedTurn[]): readonly LogItem[] {
  return past.map((turn) => ({ kind: 'past', key: turn.planId, past: turn }))
}

/** The newest turn that led to a plan: the ones before can no longer be approved. */
export function newestPlanOf(turns: readonly Turn[]): number {
  return turns.findLastIndex((turn) => turn.stages.some((stage) => stage.stage === 'plan'))
}

/**
 * Turns that stay in the page wherever it is scrolled to: what is being worked on, what can still be approved, and the
 * newest. By their index among the turns of now.
 */
export function keptTurns(turns: readonly Turn[]): readonly number[] {
  const newestPlan = newestPlanOf(turns)
  return turns.flatMap(({ phase }, index) => {
    const working = phase === 'saying' || phase === 'approving'
    return working || (index === newestPlan && phase === 'said') || index === turns.length - 1 ? [index] : []
  })
}

/** Turns whose plan has come to a receipt, by their id: where one is new, it is gone to, though others came after it. */
export function endedTurns(turns: readonly Turn[]): readonly string[] {
  return turns.flatMap(({ id, stages }) => (stages.some(({ stage }) => stage === 'receipt') ? [id] : []))
}

/** Where in its conversation a message that was found stands. -1 where it is not there. */
export function indexOfHit(
  { past, turns }: Thread,
  hit: Pick<ConversationHit, 'planId' | 'index' | 'message'>,
): number {
  const before = past.findIndex(({ planId }) => planId === hit.planId)
  if (before >= 0) return before
  const begins = (turn: Turn | undefined) => turn?.message.startsWith(hit.message) === true
  if (begins(turns[hit.index - past.length])) return hit.index
  const named = turns.findIndex(({ stages }) =>
    stages.some((stage) => 'planId' in stage && stage.planId === hit.planId),
  )
  const now = named >= 0 ? named : turns.findLastIndex(begins)
  return now < 0 ? -1 : past.length + now
}
