import type { ShowTopic } from '../../model/Reading.ts'
import { showTrust } from '../questions/readTrust.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const falls =
  /\b(?:if|suppose|supposing|imagine|assuming|in case)\b[^.?!;]{0,60}?\b(?:drops?|dropped|falls?|fell|crash(?:es|ed)?|tanks?|tanked|halves|halved|dumps?|dumped|plunges?|collapses?|(?:goes|went) (?:down|to zero|to nothing)|loses? (?:half|\d))\b/i
/** What is told of them is how things are now. */
const ofNow: ReadonlySet<ShowTopic> = new Set(['balance', 'portfolio', 'price', 'positions', 'yields'])

/**
 * "what if ether drops by half, how much would I have left?": what would be is never answered with what is. It is what a fall of
 * prices does.
 */
export function whatFallsDo(before: State, outcome: Outcome, text: string, turn: number): Outcome {
  const [only, ...more] = outcome.reading.intents
  const isOfNow = only?.kind === 'show' && more.length === 0 && ofNow.has(only.topic)
  if (!isOfNow || !falls.test(straightQuotes(text))) return outcome
  return showing(before, showTrust(['price'], [{ turn, start: 0, end: text.length }]))
}
