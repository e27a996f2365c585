import { heldIn, spanOf } from '../dialogue/heldIn.ts'
import { dollars } from '../lexicon/dollars.ts'
import type { Draft } from '../steps/Draft.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const leading =
  '(?:(?:and|but|so|ok|okay|hi|hey|hello|please|pls|just|well|hm+|say|can you tell me|could you tell me|tell me|do you know|i wonder)[, ]+)*'
const would = '(?:would|will|could|can|does|do|might)'
const who = '(?:i|we|you|it|that)'
const earn = '(?:earn|make|gain|bring|pay|yield)'
const on =
  '(?:on|with|from|off|by (?:lending|depositing|investing)|if i (?:put in|put|lend|lent|invest|invested|deposit|deposited))'
const what = "(?:how much|what(?:'?s| is)?)"
const gain = '(?: (?:the )?(?:interest|yield|profit|return|money))'
const per =
  '(?: (?:in|of) (?:interest|yield|returns?|profit))?(?: (?:a|per|in a|in one|over a|each|every|after a|after one) (?<per>year|month|week|day)| (?<adverb>yearly|annually|monthly|weekly|daily))?(?: (?:in|at|with) the (?:best|safest) (?:place|rate|one))?[ ?!.]*'
const shapes = [
  `${what}${gain}? ${would} ${who} (?:${earn}|get)(?: me)? ${on} (?<held>.+?)`,
  `${what}${gain} ${would} ${who} (?:${earn}|get)(?: me)? for (?<held>.+?)`,
  `${what}${gain}? ${would} (?<held>.+?) ${earn}(?: me)?`,
  `${what}${gain} (?:is there )?(?:on|for) (?<held>.+?)`,
  `where ${would} (?:i|we) (?:${earn}|get)(?: (?:the )?(?:most|best|highest|some|good|any|a bit of))?${gain}? ${on} (?<held>.+?)`,
].map((shape) => new RegExp(`^ *${leading}${shape}${per}$`, 'diu'))

/** So much of an asset, or of dollars in whatever coin, and the time its interest is asked for. */
export type EarnsOn = {
  readonly value: string
  /** Null where only dollars are spoken of. */
  readonly asset: string | null
  readonly per: 'year' | 'month' | 'week' | 'day'
}

/** "How much would I make on 1000 dollars?": what it is asked of. Null where it is another question, or of no figure. */
export function earnsOn(turn: string): EarnsOn | null {
  const text = straightQuotes(turn)
  for (const shape of shapes) {
    const found = shape.exec(text)
    const span = found === null ? null : spanOf(found, 'held')
    const held = span === null ? null : heldIn(text, span, [])
    if (held === null || held.quantity === null || held.asset === 'unclear') continue
    const amount = plainAmount(held.quantity)
    if (amount === null || typeof amount === 'string' || !('unit' in amount)) continue
    if (held.asset === null && amount.unit !== 'usd') continue
    // "$100 of eth": a figure of dollars, of which what they buy would have to be reckoned.
    if (held.asset !== null && amount.unit === 'usd' && !dollars.has(held.asset)) continue
    const { per: named, adverb } = found?.groups ?? {}
    return { value: amount.value, asset: held.asset, per: periodOf(named ?? adverb) }
  }
  return null
}

const periods: Readonly<Record<string, EarnsOn['per']>> = {
  ...{ month: 'month', week: 'week', day: 'day' },
  ...{ monthly: 'month', weekly: 'week', daily: 'day' },
}
const periodOf = (word: string | undefined) => periods[word?.toLowerCase() ?? ''] ?? 'year'

/** The same as a question about what there is to earn: with dollars, in coins that are worth one. */
export function readEarnsOn(turn: string, at: number): Draft | null {
  const asked = earnsOn(turn)
  if (asked === null) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  const asset = { value: asked.asset ?? 'stablecoin', from }
  return { kind: 'show', said: { topic: { value: 'yields', from }, asset }, unclear: [] }
}
