import type { Draft } from '../steps/Draft.ts'
import { type HoldingMention, plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'

/** What may stand before an order. */
export const leading =
  "(?:(?:no|ok|okay|and|but|so|actually|please|pls|then|now|well|hm+|can you|could you|let's|lets|i want to|i wanna|i(?:'d| would) like to|id like to)[, ]+)*"
export const put = '(?:put|lend|deposit|supply|invest|park|stick|throw|place|move|add)'
const rank =
  '(?:in|into|to|on|with|at) (?:the|your) (?:second|third|fourth|2nd|3rd|4th|next)(?:[ -](?:best|safest|highest|most \\p{L}+))?(?: (?:yield|rate|paying|earning))*(?: (?:one|place|vault|pool|market|option|spot))?'
const shape = new RegExp(
  `^ *${leading}${put} +(?<held>.+?) +${rank}(?: +(?:instead|please|pls|then|now))*[ .!]*$`,
  'disu',
)

/** "put 200 usdc in the second best one": which place that is depends on what counts, so its name is asked. */
export function ranked(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (held === null || held.quantity === null || held.asset === 'unclear') return null
  const step = unplaced(held, at)
  return step === null ? null : holding(state, [{ when: null, notify: false, steps: [step] }])
}

/** So much of it, into a place that is still to be named. */
export function unplaced({ quantity, asset, start, end }: HoldingMention, turn: number): Draft | null {
  const value = quantity === null ? null : plainAmount(quantity)
  if (value === null || asset === 'unclear') return null
  const from = [{ turn, start, end }]
  const coin = asset === null ? {} : { asset: { value: asset, from } }
  return { kind: 'supply', said: { ...coin, amount: { value, from } }, unclear: [] }
}

/** Whether a message names a place by its rank. */
export const namesRank = (turn: string): boolean => shape.test(straightQuotes(turn))
