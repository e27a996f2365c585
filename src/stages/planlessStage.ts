import { missingCase } from '../errors/missingCase.ts'
import type { PlanResult } from '../model/Plan.ts'
import type { Stage } from '../model/Stage.ts'
import { venueView } from './earningView.ts'

type Planless = Extract<Stage, { stage: 'answer' | 'ask' | 'unsupported' | 'refuse' }>
type Untimed = Planless extends infer S ? (S extends Planless ? Omit<S, 'ms'> : never) : never

/** How a message ends where the planner made no plan of it. */
export function planlessStage(result: Exclude<PlanResult, { status: 'plan' }>): Untimed {
  switch (result.status) {
    case 'ask':
      return { stage: 'ask', missing: result.missing, question: result.question, choices: result.choices }
    case 'unsupported':
      return { stage: 'unsupported', sentence: result.sentence }
    case 'impossible':
      return { stage: 'refuse', reason: 'impossible', sentence: result.sentence }
    case 'leave-it':
      return {
        stage: 'answer',
        topic: 'leave-it',
        sentence: result.sentence,
        rows: [],
        venues: result.venues.map(venueView),
      }
    default:
      return missingCase(result)
  }
}
