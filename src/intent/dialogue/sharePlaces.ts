import type { PlaceName, WantedAmount } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Block, Draft, Said, Source } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { findMissing } from '../steps/findMissing.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { isZero, minus, plainDecimal, plus, share, times, timesTenTo } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:no|nah|nope|wait|hm+|ok|okay|and|but|so|actually|please|pls|rather|then|now|well|hm+|can you|could you|let's|lets|i want to|i wanna|i want you to|i(?:'d| would) like to|id like to|i need to)[, ]+)*"
const put = '(?:put|lend|deposit|supply|invest|park|stick|throw|place|move|add|earn with)'
const split = '(?:split|divide|spread|distribute|share)'
const word = "[\\p{L}][\\p{L}\\p{N}.'-]*"
/** "aave v3", "the steady usdc vault": as few words as will do, of which `placeOf` says whether they are one place. */
const name = `(?:the +)?${word}(?: +(?!and\\b)${word}){0,3}?`
const joint = '(?: *, *(?:and +)?| +and +| *[/&+] *)'
const part =
  '\\d{1,3}(?:\\.\\d{1,2})? ?(?:%|percent)|(?:a |one )?half|(?:a |one )third|two thirds|(?:a |one )quarter|three quarters'
const into = '(?:in|into|to|on|onto|at|with)'
const among = '(?:between|across|over|among|in|into|to|on)'
const evenly =
  '(?:half and half|half half|half/half|fifty[ -]fifty|equally|evenly|in equal parts|equal parts|half each|\\d{1,3} ?[/:] ?\\d{1,3}(?: ?[/:] ?\\d{1,3})?)'
const closing = '(?: +(?:instead|please|pls|rather|then|now|thanks))*[ .!]*'
const whole = (shape: string) => new RegExp(`^ *${leading}${shape}${closing}$`, 'disu')

/** "split 1000 usdc between aave and morpho", "put 1000 usdc in aave and morpho, 70/30" */
const listed = [
  whole(
    `${split}(?: +(?<held>.+?))??(?: +(?<before>${evenly}))? +(?:up +)?${among} +(?<places>${name}(?:${joint}${name})+)(?:,? +(?<after>${evenly}))?`,
  ),
  whole(`${put}(?: +(?<held>.+?))??,? +(?<before>${evenly}) +${among} +(?<places>${name}(?:${joint}${name})+)`),
  whole(`${put}(?: +(?<held>.+?))?? +${into} +(?<places>${name}(?:${joint}${name})+),? +(?<after>${evenly})`),
]

/** "half my usdc in aave and half in morpho", "put 1000 usdc half in aave, the rest in morpho" */
const told = [
  whole(
    `(?:(?:${put}|${split})(?:[: ]+(?<held>.+?),?)??[: ]+)?(?<first>${part})(?: +of (?:it|that|them))? +${into} +(?<one>${name})(?:${joint}| +)(?<second>(?:the other +)?(?:${part})|the (?:rest|remainder|other))(?: +of (?:it|that|them))? +${into} +(?<two>${name})`,
  ),
  whole(
    `(?:${put}|${split})[: ]+(?<share>(?:${part})(?: +of)?(?: +(?:my|the))? +.+?) +${into} +(?<one>${name})(?:${joint}| +)(?<second>(?:the other +)?(?:${part})|the (?:rest|remainder|other))(?: +of (?:it|that|them))? +${into} +(?<two>${name})`,
  ),
]

/** "half in morpho", "put half of it in morpho instead", "split it with morpho": of what goes to one place as planned. */
const moved = [
  whole(`(?:(?:${put}|make it)[: ]+)?(?<part>${part})(?: +of (?:it|that|them|this))? +${into} +(?<place>${name})`),
  whole(`(?:split|share|divide) (?:it|that|this|them) +(?:with|between (?:it|that|there) and) +(?<place>${name})`),
]

/** "split it between the two", of a place and the one it was before */
const bothPlaces = whole(
  `(?:wait,? +)?(?:${split} (?:it|that|this)|half(?: of (?:it|that))?|half and half)(?: +up)?(?: +(?:evenly|equally|half and half|fifty[ -]fifty|50[ /-]50))? +(?:${among}|in) +(?:the two|both|each|the both|them both|these two|those two|the two of them|both of them)(?: +(?:evenly|equally|half and half|half each))?`,
)

type Division = {
  /** What is divided; null where the turn names nothing, so that it is the money of the plan in hand. */
  readonly held: Span | null
  /** Whether the holding as it stands is the first part, and not the whole. */
  readonly isFirst: boolean
  readonly places: readonly string[]
  /** Percents that add up to 100, one a place. */
  readonly parts: readonly string[]
}

/**
 * Money divided among places that are named: one step a place. Null where the turn is none of this, or says one word more.
 * Of what is divided where neither the turn nor the plan in hand says it, all is asked.
 */
export function sharePlaces(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const text = straightQuotes(turn)
  const division = divisionIn(text) ?? movedFrom(state, text) ?? betweenBoth(state, text)
  if (division === null) return null
  const places = division.places.map(placeOf)
  if (places.some((place) => place === null) || new Set(places).size !== places.length) return null
  const from = [{ turn: at, start: 0, end: turn.trimEnd().length }]
  const points =
    division.held === null || /^(?:it|that|this|them)$/i.test(turn.slice(division.held.start, division.held.end))
  const money = points ? inHand(state) : moneyIn(turn, division, at, contacts)
  if (money === null) return null
  const steps = places.flatMap((place, i): Draft[] => {
    const percent = division.parts[i]
    if (place === null || percent === undefined) return []
    const amount = money.divided(percent, division.parts.slice(0, i))
    if (amount === null) return []
    const { asset } = money
    const said = { ...(asset && { asset }), amount: { value: amount, from: [...from, ...(asset?.from ?? [])] } }
    return [enterPlace(said, { value: place, from })]
  })
  return steps.length === places.length ? holding(state, [{ when: null, notify: false, steps }]) : null
}

function divisionIn(text: string): Division | null {
  for (const shape of listed) {
    const found = shape.exec(text)
    const { places: names, before, after } = found?.groups ?? {}
    if (found === null || names === undefined) continue
    const places = names.split(new RegExp(joint, 'iu'))
    const parts = partsOf(before ?? after, places.length)
    return parts === null ? null : { held: spanOf(found, 'held'), isFirst: false, places, parts }
  }
  for (const shape of told) {
    const found = shape.exec(text)
    const { first, share: held, one, two, second } = found?.groups ?? {}
    if (found === null || one === undefined || two === undefined || second === undefined) continue
    const left = percentOf(first ?? held ?? '')
    const rest = left === null ? null : minus('100', left)
    const right = /^the (?:rest|remainder|other$)/i.test(second) ? rest : percentOf(second)
    if (left === null || right === null || isZero(left) || isZero(right) || plus(left, right) !== '100') return null
    const isFirst = held !== undefined
    return { held: spanOf(found, isFirst ? 'share' : 'held'), isFirst, places: [one, two], parts: [left, right] }
  }
  return null
}

/** A part of what goes to one named place, put into another one. */
function movedFrom({ live }: State, text: string): Division | null {
  const [step, ...others] = (live ?? []).flatMap(({ steps }) => steps)
  const before = step?.kind === 'supply' ? step.said.protocol?.value : undefined
  // "and half in morpho" may be half of what is left.
  const isMore = /^ *(?:and|also|plus)\b/i.test(text)
  if (before === undefined || before === 'all' || others.length > 0 || isMore) return null
  for (const shape of moved) {
    const { part: said, place } = shape.exec(text)?.groups ?? {}
    if (place === undefined) continue
    const right = said === undefined ? '50' : percentOf(said)
    const left = right === null ? null : minus('100', right)
    if (right === null || left === null || isZero(left) || isZero(right)) return null
    return { held: null, isFirst: false, places: [before, place], parts: [left, right] }
  }
  return null
}

/** The place in hand, and the one in whose place it was put. */
function betweenBoth({ live, was }: State, text: string): Division | null {
  const [now, before] = [live, was].map((blocks) => {
    const [step, ...others] = (blocks ?? []).flatMap(({ steps }) => steps)
    return step?.kind === 'supply' && others.length === 0 ? step.said : null
  })
  const [one, two] = [before?.protocol?.value, now?.protocol?.value]
  if (one === undefined || two === undefined || one === two || one === 'all' || two === 'all') return null
  if (now?.asset?.value !== before?.asset?.value || !bothPlaces.test(text)) return null
  return { held: null, isFirst: false, places: [one, two], parts: ['50', '50'] }
}

/** "70/30", or equal parts. Null where they are not as many as the places, or no whole. */
function partsOf(said: string | undefined, count: number): readonly string[] | null {
  const figures = said?.match(/\d+/g)?.map(plainDecimal)
  if (figures === undefined) {
    if (count > 2 && said !== undefined && /half|fifty/i.test(said)) return null
    const part = share(1n, BigInt(count))
    const others = Array.from({ length: count - 1 }).reduce<string>((all) => plus(all, part), '0')
    return [minus('100', others) ?? part, ...Array.from({ length: count - 1 }, () => part)]
  }
  const isWhole = figures.reduce((all, one) => plus(all, one), '0') === '100' && !figures.some(isZero)
  return figures.length === count && isWhole ? figures : null
}

const fractions: readonly (readonly [RegExp, string])[] = [
  [/^(?:the other +)?(?:a |one )?half\b/i, '50'],
  [/^(?:the other +)?(?:a |one )third\b/i, '33.33'],
  [/^(?:the other +)?two thirds\b/i, '66.67'],
  [/^(?:the other +)?(?:a |one )quarter\b/i, '25'],
  [/^(?:the other +)?three quarters\b/i, '75'],
]

function percentOf(said: string): string | null {
  const figure = /^(?:the other +)?(\d{1,3}(?:\.\d{1,2})?) ?(?:%|percent)/i.exec(said)?.[1]
  return figure === undefined ? (fractions.find(([shape]) => shape.test(said))?.[1] ?? null) : plainDecimal(figure)
}

/** Where nothing can be lent, nothing is put by shares. */
const noLending: readonly PlaceName[] = ['lido', 'rocketpool', 'uniswap']

function placeOf(said: string): PlaceName | null {
  const name = said.replace(/^the +/i, '')
  const [only, ...more] = findMentions(tag(name, []))
  // "a steady vault", "my steady vault": one word more may mean another.
  const isWhole = only?.start === 0 && only.end === name.length
  if (only?.type !== 'protocol' || more.length > 0 || !isWhole || only.repaired || noLending.includes(only.protocol))
    return null
  return only.protocol
}

type Money = {
  /** Null where no coin is named, as in "1000 dollars": which one is asked, of all the places at once. */
  readonly asset: Said<string> | null
  /** That part of it, after the parts before; the last takes what is left of a figure. Null where it can't be said. */
  readonly divided: (percent: string, before: readonly string[]) => WantedAmount | null
}

function moneyIn(turn: string, division: Division, at: number, contacts: readonly string[]): Money | null {
  if (division.held === null) return null
  const held = heldIn(turn, division.held, contacts)
  if (held === null || held.quantity === null || held.asset === 'unclear') return null
  const amount = plainAmount(held.quantity)
  if (amount === null) return null
  if (held.asset === null) return held.quantity.form === 'number' ? moneyOf(null, amount) : null
  const asset = { value: held.asset, from: [{ turn: at, start: held.start, end: held.end }] }
  // "half my usdc in aave and half in morpho": the first part is said of all that is held, and so is the second.
  if (division.isFirst) return typeof amount === 'object' && 'percent' in amount ? moneyOf(asset, 'all') : null
  return moneyOf(asset, amount)
}

/** The money that the one act in hand puts somewhere. */
function inHand({ live }: State): Money | null {
  const steps: readonly Draft[] = (live ?? []).flatMap(({ when, steps }: Block) => (when === null ? steps : []))
  const [step, ...others] = steps
  if (step === undefined || others.length > 0 || (live?.length ?? 0) > 1 || findMissing(step).length > 0) return null
  const { asset, amount, into, chain } = step.said
  if ((step.kind !== 'earn' && step.kind !== 'supply') || into !== undefined || chain !== undefined) return null
  if (asset === undefined || amount === undefined || asset.value === 'any' || asset.value === 'stablecoin') return null
  const from: readonly Source[] = [...asset.from, ...amount.from]
  return moneyOf({ ...asset, from }, amount.value)
}

function moneyOf(asset: Said<string> | null, amount: WantedAmount): Money | null {
  const of = (value: string, percent: string) => timesTenTo(times(value, percent), -2)
  if (amount === 'all') return { asset, divided: (percent) => ({ percent }) }
  if (typeof amount !== 'object') return null
  if ('percent' in amount) return { asset, divided: (percent) => ({ percent: of(amount.percent, percent) }) }
  if (!('value' in amount)) return null
  return { asset, divided: (percent) => ({ value: of(amount.value, percent), unit: amount.unit }) }
}
