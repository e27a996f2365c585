import { straightQuotes } from '../text/straightQuotes.ts'
import { callsOff } from './giveUp.ts'

const asks =
  /^(?:(?:and|but|so|ok|okay|well|then|instead|just|rather|please|first)[,. ]+)*(?:what|why|how|when|where|who|which|whose|is|are|am|was|were|do|does|did|have|has|can|could|will|would|should|may|might|show|tell|explain)(?:'?(?:s|d|ll|re|ve))?\b/i
const cut = /[.!;\u2026,]+ +|\n+/g
const longest = 400

/**
 * "forget it, don't do it. Can I take my money out at any time?": the turn with nothing but the question, after words that call off
 * what is in hand; each word keeps its place. A bare "no" before a question calls off nothing. Null where it is not so.
 */
export function askedAfterDrop(turn: string): string | null {
  if (turn.length > longest) return null
  const text = straightQuotes(turn)
  for (const { index, 0: pause } of text.matchAll(cut)) {
    const at = index + pause.length
    if (asks.test(text.slice(at))) return callsOff(text.slice(0, index)) ? ' '.repeat(at) + turn.slice(at) : null
  }
  return null
}
