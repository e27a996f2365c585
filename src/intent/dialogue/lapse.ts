import type { Block } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'

/** Whether something of what is in hand was asked, and is not known yet. */
export function isOpen(live: readonly Block[] | null): boolean {
  return (
    live?.some(({ when, steps }) => when === 'unclear' || steps.some((step) => findMissing(step).length > 0)) === true
  )
}

/**
 * The state after a turn: a question stays open over one turn that is no answer to it (a look at what there is, a word
 * that was not understood). After a second one it is over, so that a later "max" does not bring back what was given up.
 */
export function lapse(before: State, { state, reading }: Outcome): State {
  if (state.live === null || state.live !== before.live || !isOpen(state.live)) return state
  const looks = reading.intents.length > 0
  const asksAnew = reading.ask?.includes('action') === true
  // A question about the answer: it goes on.
  if (!looks && !asksAnew && reading.refuse === null) return state
  if (before.aside !== true) return { ...state, aside: true }
  return { live: null, past: state.past, shown: state.shown }
}
