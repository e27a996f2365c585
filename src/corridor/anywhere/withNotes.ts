import type { PlanResult } from '../../model/Plan.ts'

/** What is known of other networks, beside what the planner says; and where it has no plan, after its sentence. */
export function withNotes(result: PlanResult, notes: readonly string[]): PlanResult {
  switch (result.status) {
    case 'plan':
      return { ...result, plan: { ...result.plan, notes: [...notes, ...result.plan.notes] } }
    case 'ask':
      return result
    default:
      return { ...result, sentence: [result.sentence, ...notes].join(' ') }
  }
}
