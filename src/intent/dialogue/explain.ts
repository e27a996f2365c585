import { asksHowItIsSplit } from '../questions/asksForShares.ts'
import { asksOfHand } from '../questions/asksOfHand.ts'
import { asksOfPlacing } from '../questions/asksOfPlacing.ts'
import { asksOfPlan } from '../questions/asksOfPlan.ts'
import { asksWhatOneEarns } from '../questions/asksWhatPlanEarns.ts'
import { readAfter } from '../questions/readAfter.ts'
import { readBest } from '../questions/readBest.ts'
import { readWhy } from '../questions/readWhy.ts'
import { asksIfCoinFalls } from '../questions/worriesIn.ts'
import type { Draft } from '../steps/Draft.ts'
import { askedLast } from './askedLast.ts'
import { asksToSeeFirst } from './dropSeeFirst.ts'
import type { State } from './State.ts'

/** What was spoken of last, so many days on: what is held where that was asked about since, and else the plan. */
function later(state: State, text: string, turn: number): Draft | null {
  const ofHeld = wasHeld(state)
  const after = ofHeld || state.live !== null || state.past !== null ? readAfter(text, turn) : null
  if (after === null || !ofHeld) return after
  return { ...after, said: { ...after.said, topic: { value: 'positions', from: after.said.topic?.from ?? [] } } }
}

/** Whether what is held was asked about last. */
function wasHeld({ shown }: State): boolean {
  const topic = shown?.said.topic?.value
  return topic === 'positions' || topic === 'portfolio'
}

/** "how's it split?", of the shares that the plan in hand is to bring about. */
const asksOfSplit = ({ live }: State, text: string): boolean =>
  live?.some(({ steps }) => steps.some(({ kind }) => kind === 'rebalance')) === true && asksHowItIsSplit(text)

/** "i never said safest. why not morpho?": of a place that is named, what was told before it is no part of the question. */
function whyLast(text: string, turn: number): Draft | null {
  const last = askedLast(text, [])
  const why = last === null ? null : readWhy(last, turn)
  return why?.said.protocol === undefined && why?.said.venue === undefined ? null : why
}

/** A question that asks to have the plan explained: why this place, why not another one, whether it is the best, what becomes of it in time. */
export function explain(state: State, text: string, turn: number): Draft | null {
  const planned = state.live !== null || state.past !== null
  const why = readWhy(text, turn) ?? whyLast(text, turn)
  // A bare "why?" is about a plan, or about nothing.
  if (why !== null && (planned || why.said.protocol !== undefined || why.said.venue !== undefined)) return why
  const ofHand =
    state.live !== null &&
    (asksOfHand(text) !== null || asksOfSplit(state, text) || asksToSeeFirst(text) || asksIfCoinFalls(text))
  if (ofHand || (planned && (asksOfPlan(text) || asksOfPlacing(text))))
    return {
      kind: 'show',
      said: { topic: { value: 'plan', from: [{ turn, start: 0, end: text.length }] } },
      unclear: [],
    }
  const asked = readBest(text, turn, planned) ?? later(state, text, turn)
  if (asked !== null || !(planned || wasHeld(state)) || !asksWhatOneEarns(text)) return asked
  // Of a plan that is over, what is held earns now.
  const topic = state.live === null ? 'positions' : 'yields'
  return { kind: 'show', said: { topic: { value: topic, from: [{ turn, start: 0, end: text.length }] } }, unclear: [] }
}
