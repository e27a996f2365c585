import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'

/**
 * Nothing is done by a turn in which an address stands that is none: however the rest of it was read, what was meant there is
 * asked. So nobody who was spoken of before is paid in the place of somebody whose address was mistyped.
 */
export function askBadAddress(before: State, outcome: Outcome, text: string, contacts: readonly string[]): Outcome {
  const acts = outcome.reading.intents.some(({ kind }) => kind !== 'show' && kind !== 'cancel')
  if (!acts || !tag(text, contacts).some(({ lexeme }) => lexeme.tag === 'address' && !lexeme.valid)) return outcome
  return { state: before, reading: asking('to'), blocks: [] }
}
