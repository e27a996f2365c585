import type { PlaceName } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { as, isOpen, spotOf } from './goOnThere.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const leading =
  '(?:(?:and|but|so|now|no|ok|okay|oh|oh dear|please|then|well|right|actually|sorry|i think|i reckon|i suppose|i believe|not to (?:anybody|anyone|any one)(?: else)?|can you|could you|would you)[,. ]+)*'
const wants =
  "(?:i(?:'d| would) (?:quite |really |rather )?(?:like|want|have)(?: to have| to take| to get)?|i(?:'ll| will)? (?:be )?(?:want|need|have|take|wanting|needing)(?: to have| to take| to get)?|(?:can|could|may) i (?:please )?(?:have|get|take)|let me have|give me|get me|get|take|pull|bring|fetch)"
const shape = new RegExp(
  `^ *${leading}${wants} (?:all )?(?<which>that|those|the|my) (?<held>[^,.;!?]{1,40}?) (?<out>back(?: home)?(?: out)?|out|out again)(?: again)?(?: (?:out )?(?:of|from) (?:it|there|(?:that|the) (?<place>[\\p{L}]+)(?: (?:place|thing|one|lot|account))?))?(?: again)?(?: (?:please|now|then|love|dear))*(?:[ .!?]*|[,.;:!-]+ *(?<why>[^?]{3,90}))$`,
  'diu',
)
/** Why it is wanted: somebody's own need. What bounds the wish, or goes on to another, is none. */
const need =
  /^(?:(?:because|as|since|cause|cos|you see|see) )?(?:i|we)(?:'ve| have| need| must|'m| am|'ll)(?: got| to| going)?\b/i
const other =
  /\d|\b(?:but|only|not|no|never|unless|until|if|when|once|instead|rather|except|then|swap|send|put|buy|sell|half|rest|all|it|some|more|less|wait|changed)\b|n't\b/i

/**
 * "I'd like that thousand back out again, I've got flour to pay for on Friday", "I want my thousand back from that Aave
 * place": so much of what was put in, out again to one's own wallet. Where nothing of the kind was done, what is taken out
 * is asked. It goes to nobody, whatever it is for.
 */
export function thatBack(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const text = straightQuotes(turn)
  const found = shape.exec(text)
  const span = found === null ? null : spanOf(found, 'held')
  if (found === null || span === null) return null
  const { which = '', out = '', place: placeSaid, why } = found.groups ?? {}
  if (why !== undefined && !isNeed(why, contacts)) return null
  const held = heldIn(turn, span, contacts)
  const value = held?.quantity?.form === 'number' && !held.each ? plainAmount(held.quantity) : null
  if (held === null || value === null || held.asset === 'unclear') return null
  const place = placeSaid === undefined ? null : placeOf(placeSaid)
  if (placeSaid !== undefined && place === null) return null
  const from = [{ turn: at, start: held.start, end: held.end }]
  const isOver = state.live === null || isOpen(state)
  const base = isOver ? state.past : state.live
  const spot = base === null ? null : spotOf(base, state)
  const isThere = place === null || spot?.place?.value === place
  const isSame = spot !== null && (held.asset === null || held.asset === spot.asset.value)
  const points = place !== null || /\bout\b/i.test(out) || / (?:of|from) (?:it|there)\b/i.test(found[0])
  const before = spot?.step.said.amount?.value
  const equal = JSON.stringify(before) === JSON.stringify(value)
  // "i want my 1000 back" may be owed by anybody.
  if (!points && (/^my$/i.test(which) || !equal)) return why === undefined ? null : unclear(state)
  if (!isOver) return unclear(state)
  const amount = { value, from }
  if (spot !== null && isThere && isSame && spot.step.kind !== 'stake' && spot.step.kind !== 'withdraw') {
    const { chain } = spot.step.said
    const said = { asset: as(spot.asset), amount, ...(chain && { chain }), ...(spot.place && { protocol: spot.place }) }
    return taking(state, said)
  }
  if (spot !== null && place === null) return null
  return taking(state, {
    amount,
    ...(held.asset !== null && { asset: { value: held.asset, from } }),
    ...(place !== null && { protocol: { value: place, from } }),
  })
}

const unclear = (state: State): Outcome => ({ state, reading: asking('action'), blocks: [] })

const taking = (state: State, said: Draft['said']): Outcome =>
  holding(state, [{ when: null, notify: false, steps: [{ kind: 'withdraw', said, unclear: [] }] }])

/** Nothing of value is named in it, and nobody whom it could go to. */
function isNeed(why: string, contacts: readonly string[]): boolean {
  if (!need.test(why) || other.test(why)) return false
  return tag(why, contacts).every(
    ({ lexeme }) =>
      !['asset', 'protocol', 'contact', 'name', 'address', 'chain', 'number', 'count'].includes(lexeme.tag),
  )
}

function placeOf(word: string): PlaceName | null {
  const [only, ...more] = tag(word, [])
  if (only === undefined || more.length > 0 || only.repaired) return null
  const { lexeme } = only
  return lexeme.tag === 'protocol' || lexeme.tag === 'asset' ? (lexeme.protocol ?? null) : null
}
