import { asking } from '../finish.ts'
import { neverOrders } from '../questions/soundsAsked.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'

/** "do you collect statistics": what opens as nothing but a question orders nothing, whatever its words are elsewhere. It is asked about. */
export function actsOfNone(before: State, outcome: Outcome, text: string): Outcome {
  const acts = outcome.reading.intents.some(({ kind }) => kind !== 'show')
  return acts && neverOrders(text) ? { state: before, reading: asking('action'), blocks: [] } : outcome
}
