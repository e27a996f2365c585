import { asking } from '../finish.ts'
import type { Block } from '../steps/Draft.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'
import { saysOrder } from './saysOrder.ts'

/**
 * After an order that was not understood, "no, only 400" is a correction of that one: it is asked about, and what was in hand
 * before stays as it is. What a turn orders by itself goes through.
 */
export function askUnread(before: State, outcome: Outcome, turn: number): Outcome {
  if (before.unread !== true || before.live === null || outcome.state.live === before.live) return outcome
  if (outcome.reading.intents.length === 0 || !leansOn(outcome.blocks, turn)) return outcome
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
  return before.unread === true || (lost && saysOrder(text, contacts)) ? { ...state, unread: true } : state
}

const leansOn = (blocks: readonly Block[], turn: number): boolean =>
  blocks.some(({ steps }) =>
    steps.some(({ kind, said }) => {
      const sources = Object.values(said).flatMap(({ from }) => from)
      return kind !== 'cancel' && kind !== 'show' && sources.some((one) => one.turn !== turn)
    }),
  )
