import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import { askedLast } from './askedLast.ts'
import type { Outcome } from './converse.ts'
import { isOpen } from './lapse.ts'
import type { State } from './State.ts'

const asks =
  /^(?:(?:ok|okay|and|so|but|please|pls|well|hm+|sorry|wait)[,. ]+)*(?:(?:what|why|how|when|where|who|which)s?|is|are|am|was|were|do|does|did|can|could|will|would|should|may|might|show|see|tell|explain|give|look)\b(?! for\b)/i

/**
 * "he is turning sixty, so let us make it 60", "excuse me, was for alice", of a payment of 50 to bob: whatever else the turn
 * sounds like, it says a person or a figure that the plan in hand has not. It is asked about, and the plan is not shown as if
 * nothing had been said. A question may say what it likes.
 */
export function askUnheard(
  before: State,
  outcome: Outcome,
  { text, contacts }: { readonly text: string; readonly contacts: readonly string[] },
): Outcome {
  const { live } = before
  const [shown, ...more] = outcome.reading.intents
  if (live === null || isOpen(live) || outcome.state.live !== live || more.length > 0) return outcome
  // "is it safe there? make it 500": what comes after the question is none.
  const told = (askedLast(text, contacts) ?? text.slice(text.lastIndexOf('?') + 1)).trim()
  if (shown?.kind !== 'show' || shown.topic !== 'plan' || told === '' || asks.test(told)) return outcome
  const inHand = JSON.stringify(live.map(({ steps }) => steps.map(({ said }) => said)))
  const news = tag(told, contacts).some(
    ({ lexeme, contact }) =>
      (contact !== undefined && !inHand.includes(JSON.stringify(contact))) ||
      (lexeme.tag === 'number' && lexeme.value !== null && !inHand.includes(JSON.stringify(lexeme.value))),
  )
  return news ? { state: { ...before, unread: true }, reading: asking('action'), blocks: [] } : outcome
}
