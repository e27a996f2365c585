import { ownPlaceNames } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import { protocolNames } from '../lexicon/values.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { leading, put, unplaced } from './ranked.ts'
import type { State } from './State.ts'

const noun = '(?:one|vault|pool|market|place|option)'
const rate = '\\d{1,2}(?:\\.\\d{1,4})? ?(?:%|percent)?'
const shape = new RegExp(
  `^ *${leading}${put} +(?<held>.+?) +(?:in|into|to|on|with|at) (?:the|that) (?:(?<name>[a-z]+(?:[ /]+[a-z]+){0,3}?) ${noun}|${rate} ${noun}|${noun} (?:with|at|paying|that pays|which pays|that earns)(?: the)? ${rate})(?: +(?:instead|please|pls|then|now))*[ .!]*$`,
  'dis',
)

/** Where nothing can be lent, nothing is put. */
export const noLending: ReadonlySet<string> = new Set(['lido', 'rocketpool', 'uniswap'])

/**
 * "put 1k usdc in the morpho wbtc one", "in the 5.63 one": a place by a part of the name that was shown, or by what it pays.
 * Where that part is of one place alone, it is that place; where it is of several, or a rate, which moves, its name is asked,
 * and what was said of coin and amount stays. Null where a word is part of no place's name.
 */
export function namedOne(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const found = shape.exec(straightQuotes(turn).toLowerCase())
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (found === null || held === null || held.quantity === null || held.asset === 'unclear') return null
  const name = spanOf(found, 'name')
  const places = name === null ? [] : placesCalled(found.groups?.name ?? '')
  if (name !== null && places.length === 0) return null
  const bare = unplaced(held, at)
  if (bare === null) return null
  // "where can i earn on usdc?", "put 1k in the steady one": of what was asked about.
  const shown = state.live === null ? (state.shown?.said.asset ?? state.had) : undefined
  const asset = bare.said.asset ?? (shown === undefined ? undefined : { ...shown, by: 'as asked' })
  const step = asset === undefined ? bare : { ...bare, said: { ...bare.said, asset } }
  const [place, ...more] = places
  const only = name === null || place === undefined || more.length > 0 ? null : place
  const from = [{ turn: at, ...(name ?? { start: 0, end: 0 }) }]
  const entered = only === null ? step : enterPlace(step.said, { value: only, from })
  return holding(state, [{ when: null, notify: false, steps: [entered] }])
}

/** The places of whose name these words are a part. A protocol by its whole name is that, whatever is called after it. */
export function placesCalled(said: string): readonly PlaceName[] {
  const protocol = protocolNames.find((one) => one.toLowerCase() === said)
  if (protocol !== undefined) return noLending.has(protocol) ? [] : [protocol]
  const words = said.split(/[ /]+/)
  return ownPlaceNames.filter((own) => {
    const parts = own.toLowerCase().split(/[ /]+/)
    return words.every((word) => parts.includes(word))
  })
}
