import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName, WantedAmount } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import { dollars } from '../lexicon/dollars.ts'
import type { Block, Draft, Said } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { findMissing } from '../steps/findMissing.ts'
import { type HoldingMention, plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { dropSlot } from './setSlot.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|please|pls|great|cool|nice|then|also|actually|hm+|well|can you|could you|let's|lets|let me|i want to|i wanna|i(?:'d| would) like to|id like to|i need to|i(?:'ll| will)|go ahead and)[, ]+)*"
const place =
  '(?:there|it|that|(?:the |that )?same(?: (?:place|one|vault|pool|spot|market))?|that (?:place|one|vault|pool|spot|market))'
const polite = '(?: +(?:too|as well|also|please|pls|thanks|now|again))*'
const more = /\b(?:more|extra|another|additional|further)\b/gi

/** "put 500 more in there" */
const adds = new RegExp(
  `^ *${leading}(?:put|add|deposit|lend|invest|supply|stick|throw|chuck|toss|pop|drop|shove|bung|park|place|move|stake) +(?:in +)?(?:an +(?=extra|additional))?(?<held>.+?)(?: +on top)?(?: +of (?:it|that))?(?<back> +back(?: +in)?)?(?: +(?<place>(?:(?:in|into|to|on|onto|in to) +)?${place}))?${polite}[ .!]*$`,
  'dis',
)
const from = `(?:(?:back )?(?:out )?(?:of|from) ${place})`
const out = `(?:back out|back|out|${from})`
/** "i need 300 of it back", "take back 300 of it" */
const takes = new RegExp(
  `^ *${leading}(?:(?<asks>(?<how>how )?(?:can|could|do|would) i (?:have|get|take)|i (?:need|want|would like|'d like)|i'd like|id like|need|want|give me|get me|send me|return)|(?:take|pull|withdraw|draw|bring|get|have))(?: me)?(?<first> +(?:back|out))? +(?:(?:my|the|those|these) +)?(?<held>.+?)(?<of> +of (?:it|that|this|them|those|the money|that money))?(?<out>(?: +${out})+)?${polite}[ .!?]*$`,
  'dis',
)
const there = new RegExp(` ${from}`, 'i')

/**
 * After a deposit that was carried out: "put 500 more in there" puts that much of the same into the same place. Of one that is
 * only shown it may mean so much in all, or so much instead: that is asked. "i need 300 of it back" takes that much out of it. Null where the turn holds one word more, where no one deposit was
 * spoken of last, or where it may be meant as a change of a plan in hand.
 */
export function goOnThere(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  // A question that is open is no deposit: what was done before it is what "it" can be taken out of.
  const base = isOpen(state) ? state.past : (state.live ?? state.past)
  const spot = base === null ? null : spotOf(base, state)
  if (spot === null) return null
  const text = straightQuotes(turn)
  const isOver = state.live === null
  const step = addedThere(spot, text, at, { contacts, isOver }) ?? takenOut(spot, text, at, { contacts, isOver })
  if (step === 'unclear') return { state, reading: asking('amount'), blocks: [] }
  return step === null ? null : holding(state, [{ when: null, notify: false, steps: [step] }])
}

/** Something is still missing of what is in hand, and it says of no coin that it goes anywhere or comes out. */
export function isOpen({ live }: State): boolean {
  const steps = live?.flatMap((block) => block.steps) ?? []
  const moved = steps.some(({ kind, said }) => (isMoving(kind) || kind === 'unstake') && said.asset !== undefined)
  return !moved && steps.some((step) => findMissing(step).length > 0)
}

/**
 * "take 400 back out of aave", after a deposit there was carried out: of what was put in. Null where another asset, another
 * place or nothing at all was spoken of last.
 */
export function ofDeposit(acts: readonly Block[], state: State): readonly Block[] | null {
  const [block, ...otherBlocks] = acts
  const [step, ...others] = block?.steps ?? []
  if (block?.when !== null || step?.kind !== 'withdraw' || otherBlocks.length + others.length > 0) return null
  if (state.live !== null || state.past === null) return null
  if (findMissing(step).join() !== 'asset' || step.unclear.length > 0 || step.said.asset !== undefined) return null
  const spot = spotOf(state.past, state)
  if (spot?.place == null || step.said.protocol?.value !== spot.place.value) return null
  return [{ ...block, steps: [{ ...step, said: { ...step.said, asset: as(spot.asset) } }] }]
}

type Around = { readonly contacts: readonly string[]; readonly isOver: boolean }

/** What was put where. `place` is null where it is not known by a name: then it is looked for anew, with the same wish. */
export type Spot = { readonly step: Draft; readonly asset: Said<string>; readonly place: Said<PlaceName> | null }

const entering: readonly Draft['kind'][] = ['earn', 'supply', 'stake']

const isMoving = (kind: Draft['kind']): boolean => entering.includes(kind) || kind === 'withdraw'

/** The one place that money was put into, or taken out of. Null where there is none, or several. */
export function spotOf(base: readonly Block[], { placed }: State): Spot | null {
  const steps = base.flatMap(({ when, steps }) => (when === null ? steps : []))
  const [step, ...others] = steps.filter(({ kind }) => isMoving(kind))
  const asset = step?.said.asset
  if (step === undefined || asset === undefined || others.length > 0 || findMissing(step).length > 0) return null
  // What it becomes there is another asset: of which of the two "500 more" is, nobody said.
  if (asset.value === 'any' || asset.value === 'stablecoin' || step.said.into !== undefined) return null
  const { protocol, protocols } = step.said
  const [only, ...more] = protocols?.value ?? []
  const shown = placed !== undefined && placed.blocks === base ? placed.place : null
  const named = protocol?.value === 'all' ? undefined : protocol?.value
  const value = named ?? shown ?? (more.length === 0 ? only : undefined)
  if (value === undefined) return step.kind === 'withdraw' ? null : { step, asset, place: null }
  return { step, asset, place: { value, from: (protocol ?? protocols)?.from ?? [], by: 'as planned' } }
}

/** What "put 500 more in there" says is more, and where. Null where the turn says anything else. */
export function moreThere(turn: string, contacts: readonly string[]): HoldingMention | null {
  const text = straightQuotes(turn)
  const found = adds.exec(text)
  const span = found === null ? null : spanOf(found, 'held')
  if (found === null || span === null || spanOf(found, 'place') === null) return null
  if (text.slice(span.start, span.end).search(more) < 0) return null
  return countedIn(blanked(text, span, more), span, contacts)
}

function addedThere(spot: Spot, text: string, at: number, { contacts, isOver }: Around): Draft | 'unclear' | null {
  const found = adds.exec(text)
  const span = found === null ? null : spanOf(found, 'held')
  if (found === null || span === null) return null
  const isMore = text.slice(span.start, span.end).search(more) >= 0
  // "put 150 back in", after a withdrawal: into what it came out of.
  const isBack = spanOf(found, 'back') !== null && spot.step.kind === 'withdraw'
  const isThere = isBack || spanOf(found, 'place') !== null
  // Without a "more" it may change the plan in hand; without a "there", it may be a plan of its own.
  if (!(isOver ? isMore || isThere : isMore && isThere)) return null
  const held = countedIn(blanked(text, span, more), span, contacts)
  if (held === null || held.quantity === null) return null
  const amount = amountSaid(held, at)
  const { step, place } = spot
  const other = held.asset !== null && held.asset !== spot.asset.value
  // Another asset may go where a protocol was named; a place that was chosen is one for the asset it was chosen for.
  if (amount === null || (other && step.kind !== 'supply')) return null
  const asset = other && held.asset !== null ? { value: held.asset, from: amount.from } : as(spot.asset)
  // Of a plan that is only shown, "100 more" may be 600 in all, or 100 instead of the 500.
  const isShown = !isOver && !other && step.kind !== 'withdraw'
  // "put $500 of eth in aave", "put 100 more in there": of which of the two?
  const before = step.said.amount?.value
  const inDollars =
    typeof before === 'object' && 'unit' in before && before.unit === 'usd' && !dollars.has(spot.asset.value)
  if (isShown || (inDollars && held.asset === null && held.quantity.form === 'number' && held.quantity.unit === 'none'))
    return 'unclear'
  const { chain } = step.said
  if (step.kind === 'withdraw')
    return place === null ? null : enterPlace({ asset, amount, ...(chain && { chain }) }, place)
  const again = { ...step, said: { ...step.said, asset, amount } }
  if (step.kind !== 'earn' || place === null) return again
  const bound = dropSlot(again, 'exclude')
  return { ...bound, said: { ...bound.said, protocols: { ...place, value: [place.value] } } }
}

function takenOut(spot: Spot, text: string, at: number, { contacts, isOver }: Around): Draft | null {
  const found = takes.exec(text)
  const span = found === null ? null : spanOf(found, 'held')
  if (found === null || span === null || (text.includes('?') && !/\b(?:can|could|how (?:do|would)) /i.test(text)))
    return null
  const { asks, how, of, first, out = first } = found.groups ?? {}
  const isFrom = out !== undefined && there.test(out)
  // "i need 300 back" may be owed by anybody; "take 300 out" of a plan in hand may be a change of it.
  const points =
    isFrom ||
    (of !== undefined && out !== undefined) ||
    (isOver && (asks === undefined || how !== undefined) && out !== undefined)
  const held = points ? countedIn(blanked(text, span, more), span, contacts) : null
  const amount = held === null ? null : amountSaid(held, at)
  if (held === null || amount === null || (held.asset !== null && held.asset !== spot.asset.value)) return null
  const { step, place } = spot
  const { chain } = step.said
  const staked = step.kind === 'stake' || place?.value === 'lido' || place?.value === 'rocketpool'
  const said = { asset: as(spot.asset), amount, ...(chain && { chain }), ...(place && { protocol: place }) }
  if (!staked) return { kind: 'withdraw', said, unclear: [] }
  const { chain: _none, ...unstaked } = said
  return place !== null && isOwnPlace(place.value) ? null : { kind: 'unstake', said: unstaked, unclear: [] }
}

/** The asset of what was planned before. */
export const as = (asset: Said<string>): Said<string> => ({ ...asset, by: 'as planned' })

/** A number of it, and nothing else. */
function countedIn(turn: string, span: Span, contacts: readonly string[]): HoldingMention | null {
  const held = heldIn(turn, span, contacts)
  return held?.quantity?.form === 'number' && held.asset !== 'unclear' && !held.each ? held : null
}

function amountSaid({ quantity, start, end }: HoldingMention, turn: number): Said<WantedAmount> | null {
  const value = quantity === null ? null : plainAmount(quantity)
  return value === null ? null : { value, from: [{ turn, start, end }] }
}

function blanked(text: string, { start, end }: Span, words: RegExp): string {
  const part = text.slice(start, end).replace(words, (word) => ' '.repeat(word.length))
  return text.slice(0, start) + part + text.slice(end)
}
