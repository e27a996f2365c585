import type { PlaceName, WantedAmount } from '../../model/Reading.ts'
import { placeByRate } from '../questions/placeByRate.ts'
import type { Draft, Said, Source } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { as, spotOf } from './goOnThere.ts'
import { spanOf } from './heldIn.ts'
import { moving } from './moveOver.ts'
import { placesCalled } from './namedOne.ts'
import { leading } from './ranked.ts'
import type { State } from './State.ts'

const it =
  '(?:it|that|this|them|the money|my money|the deposit|my deposit|what i put in|(?:my|the|that|those) (?<coin>[a-z]{2,9}))'
const held = `(?:(?<all>${it.replace('?<coin>', '?<every>')} all|all of ${it.replace('?<coin>', '?<whole>')}|everything|all|the lot|the whole (?:thing|lot|amount))|${it})`
const gain =
  '(?:for |it has |it pays |its |that pays |pays )?(?:a |the )?(?:more|higher|better|bigger) (?:yield|yields|interest|return|returns|rate|rates|apy|apr|money)'
const shape = new RegExp(
  `^ *${leading}(?:move|switch|shift|change|put|transfer|bring) +${held}(?: over)? +(?:to|into|in|onto|on|over to) +(?<place>[a-z0-9][a-z0-9.,%/ ]{2,60}?)(?:,? +(?:then|instead|please|pls|now|lol))*(?:[,.;]? +${gain})?(?:,? +(?:please|pls|then|now))*[ .!]*$`,
  'di',
)

/**
 * "move it to the 5% one then", "move it to morpho", after a deposit was carried out: that deposit goes there. A place that is named by
 * what it pays, which moves, is asked for by its name. Of a deposit that is only planned, the place by its rate is asked as well; one that has a name
 * changes it elsewhere. Null where no one deposit was spoken of last, or a word more is said.
 */
export function moveThere(state: State, turn: string, at: number): Outcome | null {
  const text = straightQuotes(turn).toLowerCase()
  const found = shape.exec(text)
  const span = found === null ? null : spanOf(found, 'place')
  const base = state.live ?? state.past
  const spot = base === null ? null : spotOf(base, state)
  if (found === null || span === null || spot === null || spot.step.kind === 'withdraw' || spot.step.kind === 'stake')
    return null
  const { coin, every, whole, all, place = '' } = found.groups ?? {}
  const named = coin ?? every ?? whole
  if (named !== undefined && named.toUpperCase() !== spot.asset.value) return null
  const from: Source[] = [{ turn: at, ...span }]
  const target = targetOf(place)
  if (target === null || target === spot.place?.value) return null
  const into = target === 'by-rate' ? null : { value: target, from }
  const asset = as(spot.asset)
  if (state.live !== null) return into === null ? stillToName(state, spot.step) : null
  const said = all === undefined ? countedIn(spot.step) : null
  const amount: Said<WantedAmount> | null = all === undefined ? said : { value: 'all', from }
  return moving(state, { out: spot.place, into, asset, amount })
}

/** "the 5% one": the words of a message that say a place to move to by what it pays. Null where there are none. */
export function rateMovedTo(turn: string): string | null {
  const place = shape.exec(straightQuotes(turn).toLowerCase())?.groups?.place
  return place === undefined || placeByRate(place) === null ? null : place
}

/** Of a name one place alone, or one that is known by what it pays. */
function targetOf(words: string): PlaceName | 'by-rate' | null {
  if (placeByRate(words) !== null) return 'by-rate'
  const [place, ...more] = placesCalled(
    words.replace(/^(?:the|that) /, '').replace(/ (?:one|vault|pool|market|place)$/, ''),
  )
  return place === undefined || more.length > 0 ? null : place
}

/** So much as was put in: what else lies there was not spoken of. */
function countedIn({ said: { amount } }: Draft): Said<WantedAmount> | null {
  const value = amount?.value
  const isCounted = typeof value === 'object' && 'unit' in value && value.unit === 'token'
  return amount !== undefined && isCounted ? { ...amount, by: 'as planned' } : null
}

/** The deposit in hand, with its place left open. */
function stillToName(state: State, { said: { asset, amount, chain } }: Draft): Outcome {
  const said = { ...(asset && { asset }), ...(amount && { amount }), ...(chain && { chain }) }
  return holding(state, [{ when: null, notify: false, steps: [{ kind: 'supply', said, unclear: [] }] }])
}
