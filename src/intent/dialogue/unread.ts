import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import { isBabble } from '../refusals/isBabble.ts'
import type { Block } from '../steps/Draft.ts'
import type { Outcome } from './converse.ts'
import { wantsLift } from './liftsOnly.ts'
import type { State } from './State.ts'
import { saysOrder } from './saysOrder.ts'

/**
 * After an order that was not understood, "no, only 400" is a correction of that one: it is asked about, and what was in hand
 * before stays as it is. What a turn orders by itself goes through.
 */
export function askUnread(before: State, outcome: Outcome, turn: number): Outcome {
  if (before.live === null || outcome.state.live === before.live) return outcome
  if (outcome.reading.intents.length === 0 || !leansOn(outcome.blocks, turn)) return outcome
  // "i would rather begin with 2000", not understood, and then "for one year": of how much?
  if (before.unread !== true)
    return before.uncounted === true && !counts(outcome.blocks, turn)
      ? { state: before, reading: asking('amount'), blocks: [] }
      : outcome
  return { state: before, reading: asking('action'), blocks: [] }
}

/** The state, with whether an order was left unread: until one is understood, or a plain no. */
export function noteUnread(
  before: State,
  { state, reading }: Outcome,
  { text, contacts }: { readonly text: string; readonly contacts: readonly string[] },
): State {
  if (state.live === null || state.live !== before.live) return state
  const lost = reading.refuse === 'out-of-scope' || reading.ask?.[0] === 'action'
  const isCounted = lost && !isBabble(text) && namesAmount(text, contacts)
  const next: State = isCounted || before.uncounted === true ? { ...state, uncounted: true } : state
  return before.unread === true || (lost && saysOrder(text, contacts) && !wantsLift(text))
    ? { ...next, unread: true }
    : next
}

const leansOn = (blocks: readonly Block[], turn: number): boolean =>
  blocks.some(({ steps }) =>
    steps.some(({ kind, said }) => {
      const sources = Object.values(said).flatMap(({ from }) => from)
      return kind !== 'cancel' && kind !== 'show' && sources.some((one) => one.turn !== turn)
    }),
  )

const moved = new Set(['amount', 'usd', 'targets'])

/** Whether an amount of the plan, or its shares, were said in this turn. */
const counts = (blocks: readonly Block[], turn: number): boolean =>
  blocks.some(({ steps }) =>
    steps.some(({ said }) =>
      Object.entries(said).some(([slot, { from }]) => moved.has(slot) && from.some((one) => one.turn === turn)),
    ),
  )

const namesAmount = (text: string, contacts: readonly string[]): boolean =>
  findMentions(tag(text, contacts)).some(
    (one) => one.type === 'holding' && one.quantity !== null && one.quantity.form === 'number',
  )
