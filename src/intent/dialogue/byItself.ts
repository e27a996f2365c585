import { showTrust } from '../questions/readTrust.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const alone = /\b(?:automatically|automatic|on autopilot|by itself|by yourself|on its own|on your own)\b/i
const regular =
  /\b(?:every|each|once an?|per) (?:single )?(?:day|week|month|year|hour|quarter|morning|evening|night|weekend|few days|other (?:day|week|month))\b|\b(?:hourly|daily|weekly|monthly|yearly|regularly)\b/i
const lead = '(?:(?:hi|hey|hello|yo|ok|okay|and|so|but|well|then|also|please|pls)[,.! ]+)*'
const act = '(?:re-?balance|buy|sell|swap|convert|put|invest|send|pay|repay|save|move|lend|stake|deposit|withdraw|do)'
const asks = new RegExp(
  `^ *${lead}(?:(?:can|could|will|would|do|does|may) (?:you|u|i|we|one|sayso|the app|this app|it)|(?:is it possible|is there (?:a|any) way|are you able)(?: for (?:me|you))? to)\\b[^.;]*\\b${act}\\b`,
  'i',
)
const orders = new RegExp(`^ *${lead}${act}\\b`, 'i')
const denies = /\b(?:not|do ?n['\u2019]?t|never|stop|without|no longer|limit)\b|n['\u2019]t\b/i

/**
 * "can u rebalance it automatically every month", "could i put 50 euros every month in ether, automatically?", where something is
 * still open: that nothing is done by itself is said first, and not after a coin and an amount were asked for in vain. An order
 * that is whole is read as it is, and its plan says so.
 */
export function byItself(before: State, outcome: Outcome, text: string, turn: number): Outcome {
  const said = straightQuotes(text)
  if (outcome.reading.ask === null || !alone.test(said) || denies.test(said)) return outcome
  if (!asks.test(said) && !(orders.test(said) && regular.test(said))) return outcome
  return showing(before, showTrust(['watching'], [{ turn, start: 0, end: text.length }]))
}
