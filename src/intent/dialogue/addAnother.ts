import type { WantedAmount } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention, MentionOf } from '../mentions/Mention.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { findMissing } from '../steps/findMissing.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { minus } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { mayBePlace } from './changeHolding.ts'
import { holding, type Outcome } from './converse.ts'
import { spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const polite =
  '(?:ok|okay|comma|oh|please|pls|yes|great|good|fine|actually|hm+|now|then|can you|could you|i want to|let me)'
const again = '(?:another|an extra|an additional|a further)'
const shape = new RegExp(
  `^ *(?:${polite}[, ]+)*(?:${[
    '(?:and also|and then|as well as|and|also|plus)[, ]+(?:please +|pls +)?(?<more>.+?)',
    // "add 100", "add another 100", "add 100 to it": of what is in hand. "add another 100 to it" is `goOnThere`.
    `(?:add|add in|throw in|chuck in|top (?:it|that|this) up (?:with|by)|top up (?:with|by)) +(?:${again} +(?<extra>.+?)|(?<added>.+?)(?: +(?:to|on) (?:it|that|this|the (?:deposit|amount|sum|plan)))?)`,
  ].join('|')})(?: +on top(?: of (?:it|that|this))?)?(?: +(?:too|as well|also|please|pls|thanks))*[ .!]*$`,
  'dis',
)

/** "and bob", "to bob too" */
const person =
  /^ *(?:(?:ok|okay|oh|please|pls|yes)[, ]+)*(?<and>(?:and also|and|also|plus)[, ]+)?(?:to +)?(?<name>.+?)(?<too>,? +(?:too|as well|also))?(?: +(?:please|pls|thanks))*[ .!]*$/dis

const kinds: readonly Draft['kind'][] = ['send', 'supply', 'earn', 'bridge', 'stake']

/**
 * "and 20 to alice", "and 200 in compound", "plus 100 dai", "add 100 dai", "and the rest in morpho", after "send 30 usdc to bob" or "put 300
 * usdc in aave": one more of the same, and what is in hand stays. A bare "and 300", or "add 300", may change what is in hand or add to
 * it: it is asked. Null where the turn says anything else.
 */
export function addAnother(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const sent = alsoTo(state, turn, at, contacts)
  if (sent !== null) return sent
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : (spanOf(found, 'more') ?? spanOf(found, 'extra') ?? spanOf(found, 'added'))
  const base = inHand(state.live)
  if (span === null || base === null || state.live === null) return null
  const part = ' '.repeat(span.start) + turn.slice(span.start, span.end)
  const words = tag(part, contacts)
  const mentions = findMentions(words)
  const [held, aim, ...more] = mentions
  const covered = words.every(
    ({ start, end, lexeme }) => lexeme.tag === 'prep' || mentions.some((one) => one.start <= start && end <= one.end),
  )
  if (held?.type !== 'holding' || held.quantity === null || held.each || held.prep !== null) return null
  if (!covered || more.length > 0 || held.asset === 'unclear') return null
  const asked: Outcome = { state, reading: asking('amount'), blocks: [] }
  if (aim === undefined && mayBePlace(base, held)) return { ...asked, reading: asking('action') }
  const amount = amountOf(held, base, state.live.flatMap(({ steps }) => steps).length)
  if (amount === null) return held.quantity.form === 'unclear' || aim !== undefined ? asked : null
  const source = { turn: at, start: held.start, end: held.end }
  const { asset: before, to, chain, protocol } = base.said
  const other = held.asset !== null && held.asset !== before?.value
  const asset = held.asset === null ? before && { ...before, by: 'as before' } : { value: held.asset, from: [source] }
  if (asset === undefined) return null
  const said = { asset, amount: { value: amount, from: [source] }, ...(chain && { chain }) }
  if (aim === undefined) {
    // So much more of the same, or so much instead?
    if (!other) return asked
    if (base.kind === 'stake') return null
    if (base.kind === 'send') return added(state, { kind: 'send', said: { ...said, ...(to && { to }) }, unclear: [] })
    if (base.kind === 'bridge') return null
    return protocol === undefined || protocol.value === 'all'
      ? null
      : added(state, enterPlace(said, { ...protocol, value: protocol.value, by: 'as before' }))
  }
  if (base.kind === 'stake') return null
  const step = aimed(aim, base, said, at)
  if (step === 'same') return asked
  return step === null ? null : added(state, step)
}

/** Somebody else who is sent to: "too" says how much, and a bare "and bob" leaves it open. */
function alsoTo(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const found = person.exec(turn)
  const span = found === null ? null : spanOf(found, 'name')
  const base = inHand(state.live)
  const { and, too, name = '' } = found?.groups ?? {}
  const to = contacts.find((contact) => contact === name.toLowerCase())
  if (span === null || base?.kind !== 'send' || to === undefined || (and ?? too) === undefined) return null
  if (state.live?.some(({ steps }) => steps.some(({ said }) => said.to?.value === to))) return null
  const { amount, ...said } = base.said
  const same = too === undefined || amount === undefined ? {} : { amount: { ...amount, by: 'as before' } }
  return added(state, {
    kind: 'send',
    said: { ...said, to: { value: to, from: [{ turn: at, ...span }] }, ...same },
    unclear: [],
  })
}

/** To somebody else, or into another place. `same` where it is the one in hand. */
function aimed(aim: Mention, { kind, said }: Draft, more: Draft['said'], turn: number): Draft | 'same' | null {
  const from = [{ turn, start: aim.start, end: aim.end }]
  if (kind === 'send' && aim.type === 'party' && aim.prep === 'to')
    return aim.to === said.to?.value ? 'same' : { kind, said: { ...more, to: { value: aim.to, from } }, unclear: [] }
  if (kind === 'bridge' && aim.type === 'chain' && aim.prep === 'to') {
    const { from: left } = said
    const there: Draft = {
      kind,
      said: { ...more, to: { value: aim.chain, from }, ...(left && { from: left }) },
      unclear: [],
    }
    return aim.chain === said.to?.value ? 'same' : there
  }
  if (
    kind === 'send' ||
    kind === 'bridge' ||
    aim.type !== 'protocol' ||
    !['in', 'into', 'to', 'on'].includes(aim.prep ?? '')
  )
    return null
  if (aim.repaired || aim.protocol === 'lido' || aim.protocol === 'rocketpool') return null
  return aim.protocol === said.protocol?.value ? 'same' : enterPlace(more, { value: aim.protocol, from })
}

/** The one act in hand, where it is whole and waits for nothing. */
function inHand(live: readonly Block[] | null): Draft | null {
  const [block, ...others] = live ?? []
  const last = block?.steps.at(-1)
  if (block === undefined || last === undefined || others.length > 0 || block.when !== null) return null
  const isWhole = block.steps.every((step) => step.kind === last.kind && findMissing(step).length === 0)
  return isWhole && kinds.includes(last.kind) && last.said.into === undefined ? last : null
}

/** "the rest" of what was one share is the other share; of a number, and "half" beside one, it is not known of what. */
function amountOf({ quantity, asset }: MentionOf<'holding'>, { said }: Draft, count: number): WantedAmount | null {
  if (quantity === null) return null
  const before = said.amount?.value
  if (quantity.form === 'percent' && typeof before === 'object' && 'value' in before) return null
  if (quantity.form !== 'rest') return plainAmount(quantity)
  if (count > 1 || (asset !== null && asset !== said.asset?.value)) return null
  if (typeof before !== 'object' || !('percent' in before)) return null
  const left = minus('100', before.percent)
  return left === null ? null : { percent: left }
}

const added = (state: State, step: Draft): Outcome =>
  holding(state, [...(state.live ?? []).map((block) => ({ ...block, steps: [...block.steps, step] }))])
