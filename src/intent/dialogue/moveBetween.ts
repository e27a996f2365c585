import type { PlaceName } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import { protocolNames } from '../lexicon/values.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Outcome } from './converse.ts'
import { as, spotOf } from './goOnThere.ts'
import { spanOf } from './heldIn.ts'
import { moving } from './moveOver.ts'
import { noLending, placesCalled } from './namedOne.ts'
import { leading } from './ranked.ts'
import type { State } from './State.ts'

const all = '(?<all>all (?:of )?|the whole |everything )?'
const lies = "(?:(?:that )?i (?:have|'ve got|got|put)|that(?: is|'s)|which is|lying|sitting)"
const held = [
  `${all}(?:my |the |that )?(?<out1>[a-z]{3,10}) (?<coin1>[a-z]{2,9})(?: money| coins?)?`,
  `${all}(?:my |the |that )(?<coin2>[a-z]{2,9})(?: ${lies})? (?:in|on|at|inside) (?<out2>[a-z]{3,10})`,
  `(?:(?:all )?what(?:ever)?(?: (?:all|money))? ${lies}|everything(?: ${lies})?|(?:all )?(?:the|my) (?:money|deposit|cash|funds)(?: ${lies})?) (?:in|on|at|inside) (?<out3>[a-z]{3,10})`,
]
const shapes = held.map(
  (what) =>
    new RegExp(
      `^ *${leading}(?:move|switch|shift|transfer|bring) +${what}(?: over)? +(?:to|into|onto|over to|in to) +(?<into>[a-z][a-z/ ]{2,40}?)(?:,? +(?:then|instead|please|pls|now))*[ .!]*$`,
      'di',
    ),
)

/**
 * "move my aave usdc to morpho", "what i have in aave to compound": out of the one place and into the other. How much is asked where it is
 * not all that lies there, and which coin, where none is named and none was put in there last. Null where a word more is said.
 */
export function moveBetween(state: State, turn: string, at: number): Outcome | null {
  const text = straightQuotes(turn)
  for (const shape of shapes) {
    const found = shape.exec(text)
    const span = found === null ? null : spanOf(found, 'into')
    if (found === null || span === null) continue
    const { out1, out2, out3, coin1, coin2, all, into: named = '' } = found.groups ?? {}
    const out = placeCalled(out1 ?? out2 ?? out3)
    const [into, ...more] = placesCalled(
      named
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/ (?:one|vault|pool)$/, ''),
    )
    if (out === null || into === undefined || more.length > 0 || into === out) continue
    const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
    const coin = coin1 ?? coin2
    const asset = coin === undefined ? lastIn(state, out) : coinOf(coin)
    if (asset === null) continue
    const isAll = all !== undefined || coin === undefined
    return moving(state, {
      out: { value: out, from },
      into: { value: into, from: [{ turn: at, ...span }] },
      asset: typeof asset === 'string' ? { value: asset, from } : asset,
      amount: isAll ? { value: 'all', from } : null,
    })
  }
  return null
}

/** What was put into the place last, or nothing that is known. */
function lastIn(state: State, out: PlaceName) {
  const spot = state.live === null && state.past !== null ? spotOf(state.past, state) : null
  return spot !== null && spot.place?.value === out && spot.step.kind !== 'withdraw' ? as(spot.asset) : undefined
}

function coinOf(word: string): string | null {
  const [one, ...more] = tag(word, [])
  return one?.lexeme.tag === 'asset' && more.length === 0 ? one.lexeme.asset : null
}

function placeCalled(word: string | undefined): PlaceName | null {
  const place = protocolNames.find((one) => one === word?.toLowerCase())
  return place === undefined || noLending.has(place) ? null : place
}
