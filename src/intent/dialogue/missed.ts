import { straightQuotes } from '../text/straightQuotes.ts'
import type { Outcome } from './converse.ts'
import { isOpen } from './lapse.ts'
import type { State } from './State.ts'

/** The state, with whether something said of what is in hand was missed: until what is in hand changes, or ends. */
export function noteMissed(before: State, { state, reading }: Outcome, text: string): State {
  const { missed: _was, ...rest } = state
  if (state.live === null || state.live !== before.live) return rest
  const lost =
    reading.refuse === 'out-of-scope' || (reading.ask !== null && (reading.ask[0] === 'action' || !isOpen(state.live)))
  return (lost && !onlyAsks(text)) || before.missed === true ? { ...rest, missed: true } : rest
}

const question =
  /^ *(?:(?:and|but|so|ok|okay|hm+|wait|oh|lol|well|then|no|also)[,.! ]+)*(?:(?:how|what|whats|what's|why|when|where|who|which|is|are|does|do|will|would|there)\b(?! about\b)|(?:can|could|would|will) you (?:please )?(?:tell|explain|say)\b)/i
/** "can you put it in morpho?" asks for a change; "how much do i end up with" changes nothing. */
const onlyAsks = (text: string): boolean => question.test(straightQuotes(text))
