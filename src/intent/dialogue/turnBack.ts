import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName, WantedAmount } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Block, Draft, Said, Source } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { as, type Spot, spotOf } from './goOnThere.ts'
import { partsOfAll } from './partsOfAll.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|please|pls|great|cool|nice|then|also|actually|hm+|well|can you|could you|can i|let's|lets|i want to|i wanna|i want you to|i(?:'d| would) like to|id like to|i need to)[, ]+)*"
const part = '(?:a |one )?(?:half|third|quarter)|three quarters|two thirds|\\d{1,2} ?(?:%|percent)'
const it = '(?:it|that|them|this|the money|my money|the deposit|my deposit|what i put in)'
const whole = `(?:${it} all|all of ${it}|everything|all|the lot|the whole (?:thing|lot|amount)|all (?:of )?(?:the|my) money)`
const closing = '(?: +(?:again|please|pls|thanks|now|then))*[ .!]*'
const wallet = '(?:to|into|in) (?:my|the) (?:own )?wallet'
const out = `(?: +(?:out|back|home|out of (?:it|there|that)|from there|${wallet}))+`

const place = '[a-z][a-z0-9]*(?: v\\d)?'
const within = "(?:that(?: is|'s) )?(?:in|at|from|with)"
const back = '(?: +(?:back|out|home|out again|back again))+(?: to (?:me|my wallet))?'
const homeward = '(?:back|out|home)(?: +(?:to (?:me|my wallet)|here))?'
const better =
  "(?:i (?:would|'d|should) (?:feel|sleep) (?:better|safer|calmer|easier|more at ease)|i (?:would|'d) (?:be (?:happier|calmer|glad|happy)|prefer it|like it|rather like it)|it would (?:calm me|be better|help|help me))(?: (?:if|when|to have|with))?"

const takes = new RegExp(
  `^ *${leading}(?:take|pull|withdraw|bring|get|draw)(?: +(?:out|back))? +(?:(?<all>${whole})|(?<part>${part})(?: +of ${it})?|${it})(?<out>${out})?${closing}$`,
  'is',
)
/** "half of the money in Aave should come back to me", "give me half of it back". */
const wants = new RegExp(
  `^ *${leading}(?:${better} )?(?:(?:i (?:want|need)|give me|get me|let me have|(?:can|could) i have) +(?:(?<all>${whole})|(?<part>${part})(?: +of ${it})?) +${within} (?<place>${place})${back}|(?:(?<whole>${whole})|(?<share>${part})(?: +of ${it})?)(?: +${within} (?<there>${place}))? +(?:(?:should|shall|must|could|can|would|may|to|came?|comes|coming|were|was|is|be) +)*(?:(?:come|go|taken|brought|paid|moved) +)?${homeward})${closing}$`,
  'is',
)
/** "move it back to my wallet", "i want my money back", "give me back half": nothing but home can be meant. */
const homes = new RegExp(
  `^ *${leading}(?:(?:move|put|send|transfer|return) +(?:(?<all>${whole})|(?<part>${part})(?: +of ${it})?|${it})(?<out>(?: +(?:back|out))* +(?:home|${wallet}))|(?:i (?:want|need|would like)|i'd like|give me|get me|let me have|(?:can|could|may) i (?:have|get)) +(?:(?:(?<whole>${whole})|(?<share>${part})(?: +of ${it})?|${it})(?<home>${out})|back +(?:(?<rest>${whole})|(?<some>${part})(?: +of ${it})?|${it})))${closing}$`,
  'is',
)
const unstakes = new RegExp(
  `^ *${leading}unstake +(?:(?<all>${whole})|(?<part>${part})(?: +of ${it})?|${it})${closing}$`,
  'is',
)
const puts = new RegExp(
  `^ *${leading}put +${it}(?: +all)? +(?:back|back in|back in(?:to)? there|back there|in again|back where it was)${closing}$`,
  'is',
)
const pays = new RegExp(`^ *${leading}(?:pay|give) +${it} +back${closing}$`, 'is')

const swaps = sayingsOf(
  [
    '[<lead>] (swap|trade|change|convert|exchange|turn|switch|sell|buy) (it|that|them|this|the money|everything) [all] back [again]',
    '[<lead>] (swap|trade|convert|exchange|switch) back [again]',
    '[<lead>] (undo|reverse|take back) (the|that|my|this) [last] (swap|trade|exchange|conversion)',
    '[<lead>] do the swap (the other way|backwards|in reverse|the other way round|the other way around) [again]',
    '[<lead>] (swap|trade|change|convert|exchange) (it|that|them) [to] (the other way|the other way round|the other way around|back to what it was|back to how it was|back to what i had|back into what i had)',
  ],
  {
    lead: 'and|but|no|oh no|nope|then|now|i want to|i want you to|id like to|i would like to|i need to|lets|can i|can we|could i|i meant to|you can',
  },
)

/** "swap it back", of an exchange that was carried out. */
export const swapsBack = (message: string): boolean => swaps.test(`${bareWords(message)} `)

/**
 * "take it all out again", "put it back", "pay it back", after a plan was carried out: the way back of it. How much is asked
 * where nobody said: what lies there may be more by now. Null where another thing was done last, or a word more is said.
 */
export function turnBack(state: State, turn: string, at: number): Outcome | null {
  if (state.live !== null || state.past === null) return null
  const text = straightQuotes(turn)
  const from = [{ turn: at, start: 0, end: turn.trimEnd().length }]
  const step = stepBack(state.past, state, text, from)
  return step === null ? null : holding(state, [{ when: null, notify: false, steps: [step] }])
}

function stepBack(past: readonly Block[], state: State, text: string, from: readonly Source[]): Draft | null {
  const [last, ...others] = past.flatMap(({ steps }) => steps)
  if (last?.kind === 'borrow' && others.length === 0 && pays.test(text)) {
    const { asset, protocol } = last.said
    if (asset === undefined) return null
    return { kind: 'repay', said: { asset: as(asset), ...(protocol && { protocol }) }, unclear: [] }
  }
  if (last?.kind === 'swap' && others.length === 0 && swapsBack(text)) {
    const { sell, buy, chain } = last.said
    if (sell === undefined || buy === undefined) return null
    const exact = { value: 'sell', from, by: 'the way back' } as const
    return { kind: 'swap', said: { sell: as(buy), buy: as(sell), exact, ...(chain && { chain }) }, unclear: [] }
  }
  const spot = spotOf(past, state)
  if (spot === null || others.length > 0) return null
  if (spot.step.kind === 'withdraw') return puts.test(text) ? putBack(spot, from) : null
  const isStaked = spot.step.kind === 'stake'
  const wanted = isStaked ? null : wants.exec(text)
  const home = isStaked ? null : homes.exec(text)
  const found = takes.exec(text) ?? home ?? (isStaked ? unstakes.exec(text) : wanted)
  if (found === null) return null
  const { all: first, whole: second, rest, part, share: other, some, out: where } = found.groups ?? {}
  const all = first ?? second ?? rest
  const share = part ?? other ?? some
  const named = found.groups?.place ?? found.groups?.there
  if (named !== undefined && !isPlace(named, spot.place?.value)) return null
  // "take half of it": of what is there, only where it says that it comes out.
  if (!isStaked && home === null && where === undefined && !/\b(?:withdraw|out|back)\b/i.test(text)) return null
  const amount = all === undefined ? (share === undefined ? null : percentOf(share)) : 'all'
  const said = { asset: as(spot.asset), ...(amount !== null && { amount: { value: amount, from } }) }
  const { place } = spot
  if (isStaked) {
    if (place !== null && isOwnPlace(place.value)) return null
    return { kind: 'unstake', said: { ...said, ...(place && { protocol: place }) }, unclear: [] }
  }
  const { chain } = spot.step.said
  return {
    kind: 'withdraw',
    said: { ...said, ...(chain && { chain }), ...(place && { protocol: place }) },
    unclear: [],
  }
}

/** Whether a place is called by its name. */
function isPlace(named: string, place: PlaceName | undefined): boolean {
  const [word, ...more] = tag(named, [])
  const lexeme = word?.repaired === true || more.length > 0 ? undefined : word?.lexeme
  return (lexeme?.tag === 'protocol' || lexeme?.tag === 'asset') && lexeme.protocol === place && place !== undefined
}

function percentOf(said: string): WantedAmount | null {
  const figure = /^\d+/.exec(said)?.[0]
  const percent = figure ?? partsOfAll[said.toLowerCase().replace(/^(?:a|one) /, '')]
  return percent === undefined || Number(percent) === 0 ? null : { percent }
}

function putBack({ step, asset, place }: Spot, from: readonly Source[]): Draft | null {
  const { amount, chain } = step.said
  if (place === null || amount === undefined) return null
  // All of what was there, or a share of it: how much that was is not known here.
  const counted: Said<WantedAmount> | null =
    typeof amount.value === 'object' && 'value' in amount.value ? { ...amount, by: 'as before' } : null
  const { amount: _open, ...said } = enterPlace(
    { asset: { ...as(asset), from: [...asset.from, ...from] }, amount, ...(chain && { chain }) },
    place,
  ).said
  const kind = isOwnPlace(place.value) ? 'earn' : 'supply'
  return { kind, said: { ...said, ...(counted && { amount: counted }) }, unclear: [] }
}
