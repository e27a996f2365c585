import { toErrorData } from '../errors/SaysoError.ts'
import type { Parts } from './Parts.ts'
import { cannotTake } from './ShownPlans.ts'
import type { Untimed } from './stopwatch.ts'

/** The person says no. Nothing was signed, so nothing has to be undone. */
export function dropPlan(parts: Parts, planId: string): Untimed {
  const sentence = 'Dropped. Nothing was signed, and nothing was sent.'
  if (!parts.shown.drop(planId)) {
    const why = parts.shown.find(planId) === null ? 'unknown' : 'taken'
    return { stage: 'error', error: toErrorData(cannotTake(why)) }
  }
  parts.sheets.withdraw(planId, 'This plan was dropped.')
  parts.conversations.close(planId)
  parts.journal.append({ kind: 'dropped', planId, sentence })
  return { stage: 'answer', topic: 'dropped', sentence, rows: [], venues: [], planId }
}
