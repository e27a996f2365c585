import type { PastPlan } from '../journal/plansOf.ts'
import type { PlanReasons } from '../journal/readPlanRecord.ts'
import type { VenueReport } from '../model/Plan.ts'
import type { StageOf } from '../model/Stage.ts'
import { explainPlan } from './explainPlan.ts'
import { type About, speaksOf } from './venuesNamed.ts'

/** Consent in the chat: a word signs nothing, so it leads to where the plan is approved. */
export function answerConsent(planId: string, { summary }: PlanReasons): Omit<StageOf<'answer'>, 'ms'> {
  const sentence = `A word in the chat never signs. Approve the plan where it is shown: ${summary}.`
  return { stage: 'answer', topic: 'plan', sentence, rows: [], venues: [], planId }
}

/**
 * The plan in hand, or the newest of the conversation that says something of what is asked about.
 * @param now every place as it is at this moment, for what no plan says anything of
 */
export function answerPlan(
  question: About,
  inHand: PlanReasons | null,
  past: readonly PastPlan[],
  now: () => readonly VenueReport[],
): Omit<StageOf<'answer'>, 'ms'> {
  if (inHand !== null && speaksOf(inHand, question)) return explainPlan(inHand, question)
  const told = past.find((plan) => speaksOf(plan, question))
  if (told !== undefined) return explainPlan(told, question, told.status)
  if (inHand !== null) return explainPlan(inHand, question, 'in-hand', now)
  const [newest] = past
  if (newest !== undefined) return explainPlan(newest, question, newest.status, now)
  const sentence =
    'There is no plan in this conversation. Say what you want done, and you will see one before anything moves.'
  return { stage: 'answer', topic: 'plan', sentence, rows: [], venues: [] }
}
