import { asking } from '../finish.ts'
import { findMissing } from '../steps/findMissing.ts'
import type { Outcome } from './converse.ts'
import type { State } from './State.ts'

/** "lift my limit of 200 dollars a day", "please delete the $500 limit": it begins by ending one. */
const lifts =
  /^[\s"'(]*(?:(?:ok|okay|please|pls|now|then|and|so|actually|no|can you|could you|would you|i want to|i want you to|i would like to|i'd like to|lets|let us)[, ]+)*(?:lift|remove|delete|cancel|end|erase|clear|scrap|kill|disable|undo|revoke|stop|take (?:off|away|down)|get rid of|turn off|switch off)\b(?![^.?!\n]*\b(?:to|make|instead|and|but)\b)[^.?!\n]*\blimits?\b/i

/** "cancel the raise of my limit for alice", "do not lift my limit": what is not to come is a looser limit. */
const keeps =
  /\b(?:cancel|stop|undo|forget|scrap|drop|remove|delete|revoke|withdraw|call off|take back|do ?n['’]?t|do not|never|no)\b[^.?!,;\n]{0,40}?\b(?:rais(?:e|ing)|increas(?:e|ing)|bump|lift|lifting|loosen|loosening)\b/i

/**
 * Whoever says that a limit is to end never sets one by it, whatever figure they name it by: it may not be the one in force, so
 * it is asked what they mean. Nor is it asked how high one should be, and whoever wants no looser one has none lifted.
 */
export function liftsOnly(before: State, outcome: Outcome, text: string): Outcome {
  const sets = outcome.reading.intents.some(
    (intent) => intent.kind === 'limit' && 'usd' in intent && intent.usd !== 'none',
  )
  const ends = outcome.reading.intents.some(
    (intent) =>
      intent.kind === 'limit' &&
      ('usd' in intent ? intent.usd === 'none' : 'lift' in intent && intent.lift !== 'waiting'),
  )
  // How high one should be is asked of the opposite wish.
  const asksForOne = outcome.blocks.some(({ steps }) =>
    steps.some((step) => step.kind === 'limit' && findMissing(step).length > 0),
  )
  return ((sets || asksForOne) && wantsLift(text)) || (ends && keeps.test(text))
    ? { state: before, reading: asking('action'), blocks: [] }
    : outcome
}

/** Whether a turn wants a limit to end: not understood, it is no order that a later "take it off" could be mistaken for. */
export const wantsLift = (text: string): boolean =>
  lifts.test(text) || /\btake\b[^.?!\n]*\blimits?\b[^.?!\n]*\b(?:off|away)\b/i.test(text)
