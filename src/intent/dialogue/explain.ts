import { asksOfHand } from '../questions/asksOfHand.ts'
import { asksOfPlacing } from '../questions/asksOfPlacing.ts'
import { asksOfPlan } from '../questions/asksOfPlan.ts'
import { asksWhatOneEarns } from '../questions/asksWhatPlanEarns.ts'
import { readAfter } from '../questions/readAfter.ts'
import { readBest } from '../questions/readBest.ts'
import { readWhy } from '../questions/readWhy.ts'
import { asksIfCoinFalls } from '../questions/worriesIn.ts'
import type { Draft } from '../steps/Draft.ts'
import { asksToSeeFirst } from './dropSeeFirst.ts'
import type { State } from './State.ts'

/** A question that asks to have the plan explained: why this place, why not another one, whether it is the best, what becomes of it in time. */
export function explain(state: State, text: string, turn: number): Draft | null {
  const planned = state.live !== null || state.past !== null
  const why = readWhy(text, turn)
  // A bare "why?" is about a plan, or about nothing.
  if (why !== null && (planned || why.said.protocol !== undefined || why.said.venue !== undefined)) return why
  const ofHand = state.live !== null && (asksOfHand(text) !== null || asksToSeeFirst(text) || asksIfCoinFalls(text))
  if (ofHand || (planned && (asksOfPlan(text) || asksOfPlacing(text))))
    return {
      kind: 'show',
      said: { topic: { value: 'plan', from: [{ turn, start: 0, end: text.length }] } },
      unclear: [],
    }
  const asked = readBest(text, turn, planned) ?? (planned ? readAfter(text, turn) : null)
  if (asked !== null || !planned || !asksWhatOneEarns(text)) return asked
  // Of a plan that is over, what is held earns now.
  const topic = state.live === null ? 'positions' : 'yields'
  return { kind: 'show', said: { topic: { value: topic, from: [{ turn, start: 0, end: text.length }] } }, unclear: [] }
}
