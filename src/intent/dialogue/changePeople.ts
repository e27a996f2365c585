import { asking } from '../finish.ts'
import type { Block, Draft, Source } from '../steps/Draft.ts'
import { type HoldingMention, plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { nameFrom, namesOf, paymentsIn, wholeSteps } from './peopleInHand.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const leading =
  "(?:(?:and|but|oh|ok|okay|k|no|nope|nah|now|then|actually|also|plus|comma|wait|hm+|sorry|please|pls|yes|yeah|ah|um+|uh+|can you|could you|let's|lets|i want to|i meant|i forgot)[,.! -]+)*"
const closing = '(?: +(?:please|pls|plz|thanks|thx|then|now))*[ .!]*'
const toward = '(?:to|for)'
const also = '(?: *,? +(?:too|as well|also))?'
const gets =
  "(?:(?:should|shall|will|must|can|has to|needs to|is going to|'s going to) +(?:also +)?(?:get|have|receive)|(?:also +)?(?:gets?|receives?)|(?:is|'s) +getting)"
const gives = '(?:give|send|pay|shoot|wire|slip)'
const another = /\b(?:and|also|plus|too|as well|another|more|extra)\b/i

/** More beside what is in hand; a payment of its own; beside it or in its place; only in its place. */
type As = 'more' | 'new' | 'either' | 'change'
/** "oh and bob gets 25", "give tom 25 too", "25 for bob", "make bobs 45", "bob should be 45" */
const counted = (names: string): { readonly shape: RegExp; readonly as: As }[] =>
  (
    [
      { as: 'more', part: `(?<name>${names}) +${gets} +(?<held>[^ ,][^,]*?)` },
      { as: 'new', part: `${gives} +(?<name>${names}) +(?<held>[^ ,][^,]*?)` },
      { as: 'either', part: `(?:(?:make|do) +(?:it +|that +)?)?(?<held>[^ ,][^,]*?) +for +(?<name>${names})` },
      {
        as: 'change',
        part: `(?:make|set|change|put|have) +(?:it +)?(?<name>${names})(?:'?s)?(?: +(?:one|share|part|amount))?(?: +(?:to|at|be|a|into))? +(?<held>[^ ,][^,]*?)`,
      },
      {
        as: 'change',
        part: `(?:raise|lower|bump|drop|cut|reduce|increase|up|bring) +(?<name>${names})(?:'?s)?(?: +(?:one|share|part|amount))?(?: +(?:up|down))? +to +(?<held>[^ ,][^,]*?)`,
      },
      {
        as: 'either',
        part: `(?<name>${names})(?:'?s)?(?: +(?:one|share|part|amount))?(?: +(?:should be|to|at|only|just|rather)|:| -)? +(?<held>[^ ,][^,]*?)`,
      },
    ] as const
  ).map(({ as, part }) => ({ as, shape: new RegExp(`^ *${leading}${part}${also}(?: +instead)?${closing}$`, 'dis') }))

/** "tom too, same as bob", "the same for tom", "tom gets as much as bob" */
const alike = (names: string): RegExp[] => {
  const same =
    '(?:(?:the +)?same(?: +(?:amount|number|sum|thing|again))?|(?:just +)?as much|an equal (?:amount|share)|that much)'
  const as = `(?: +(?:as|like|that) +(?<model>${names})(?:'?s)?(?: +(?:gets|has|one|too))?)?`
  return [
    `(?:${toward} +)?(?<name>${names})${also},?(?: +${gets})? +(?:with +|for +)?${same}${as}`,
    `(?:do |give |send |make it )?${same}(?: +${toward})? +(?<name>${names})${as}`,
    `${gives} +(?<name>${names}) +${same}${as}`,
    `(?<name>${names}),?(?: +${gets})? +(?:like|as) +(?<model>${names})`,
  ].map((shape) => new RegExp(`^ *${leading}${shape}${also}${closing}$`, 'dis'))
}

const both = new RegExp(
  `^ *${leading}(?:(?:to|for) +both(?: of (?:them|these|those))?|both(?: of them)?(?: get)?)(?:[, ]+(?:with +)?(?:the +)?same(?: +(?:amount|number|sum))?|[, ]+as much(?: each)?)?(?: +each)?${closing}$`,
  'is',
)
const around = new RegExp(
  `^ *${leading}(?:(?:swap|switch|turn|flip|change|exchange) +(?:those|these|them|the two|the amounts|the numbers|both)(?: +(?:two|amounts|numbers))?(?: +(?:round|around|over))?|(?:the )?other way (?:round|around))${closing}$`,
  'is',
)

/**
 * With payments in hand: somebody else who gets one ("oh and bob gets 25", "tom too, same as bob", "for both"), or another
 * amount for one of them ("make bobs 45", "alice 50 bob 30"). All others stay as they are, and nobody is paid who is not named.
 */
export function changePeople(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const paid = wholeSteps(state.live)
  if (state.live === null || paid === null || !paid.some(({ kind }) => kind === 'send')) return null
  const text = straightQuotes(turn)
  const names = namesOf(contacts)
  if (both.test(text)) return forBoth(state)
  if (around.test(text)) return turnedAround(state)
  if (names === null) return null
  return (
    severalIn(state, text, at, { names, contacts }) ??
    alikeIn(state, text, at, names) ??
    countedIn(state, text, at, { names, contacts })
  )
}

type Named = { readonly names: string; readonly contacts: readonly string[] }

function countedIn(state: State, text: string, at: number, { names, contacts }: Named): Outcome | null {
  for (const { shape, as } of counted(names)) {
    const found = shape.exec(text)
    const span = found === null ? null : spanOf(found, 'held')
    const who = found === null ? null : spanOf(found, 'name')
    const held = span === null ? null : heldIn(text, span, contacts)
    if (found === null || who === null || held === null || !isCounted(held)) continue
    const to = nameFrom(text.slice(who.start, who.end))
    const own = sendsTo(state, to)
    const isMore = another.test(text.slice(0, who.start)) || another.test(text.slice(who.end))
    const isInstead = /\binstead\b/i.test(text)
    // "tom 25", "send tom 25": beside the others, or in their place? That is read elsewhere.
    if (own.length === 0 && (isInstead || as === 'change' || (as !== 'more' && !isMore))) return null
    if (own.length > 0 && as === 'new') return null
    if (own.length === 0) return withSend(state, payment(state, { to, who, held }, at))
    // "and bob gets 45", who is to get 40: so much instead, or on top of it?
    if (own.length > 1 || isMore) return asked(state, 'amount')
    return putInPlace(state, own[0], (step) => withAmount(step, held, at))
  }
  return null
}

/** "alice 50 bob 30", "50 to alice and 30 to bob": who gets what of all that is paid. */
function severalIn(state: State, text: string, at: number, { names, contacts }: Named): Outcome | null {
  const payments = paymentsIn(state.live)
  const lead = new RegExp(`^ *${leading}`, 'is').exec(text)?.[0].length ?? 0
  const end = text.replace(new RegExp(`${closing}$`, 'is'), '').length
  const amount = `\\$?\\d[\\d.,]*(?<![.,])k?(?: +(?!(?:to|for|and|${names})\\b)[a-z]{2,6})?`
  const pairs = [
    `(?<name>${names})(?: +gets)?[:,]? +(?<held>${amount})`,
    `(?<held>${amount}) +(?:(?:to|for) +)?(?<name>${names})`,
  ]
  for (const pair of pairs) {
    const one = new RegExp(`${pair}(?= |,|;|$)[,; ]*(?:and +|& *)?`, 'diys')
    const found: { to: string; who: Span; held: HoldingMention }[] = []
    one.lastIndex = lead
    while (one.lastIndex < end) {
      const match = one.exec(text)
      const [who, span] = match === null ? [null, null] : [spanOf(match, 'name'), spanOf(match, 'held')]
      const held = span === null ? null : heldIn(text, span, contacts)
      if (who === null || held === null || !isCounted(held)) break
      found.push({ to: nameFrom(text.slice(who.start, who.end)), who, held })
    }
    if (one.lastIndex < end || found.length < 2) continue
    const people = new Set(found.map(({ to }) => to))
    // Somebody who gets nothing any more is not left away in silence.
    const isLeft = payments?.some(({ said }) => said.to === undefined || !people.has(said.to.value)) !== false
    if (isLeft || people.size < found.length) return asked(state, 'action')
    const [block] = state.live ?? []
    const steps = found.map((each) => payment(state, each, at))
    if (block === undefined || steps.some((step) => step === null)) return asked(state, 'asset')
    return holding(state, [{ ...block, steps: steps.filter((step) => step !== null) }])
  }
  return null
}

function alikeIn(state: State, text: string, at: number, names: string): Outcome | null {
  for (const shape of alike(names)) {
    const found = shape.exec(text)
    const who = found === null ? null : spanOf(found, 'name')
    if (found === null || who === null) continue
    const to = nameFrom(text.slice(who.start, who.end))
    const { model } = found.groups ?? {}
    const models = model === undefined ? payments(state) : sendsTo(state, nameFrom(model))
    // "and the same to tom" of one payment is another plan.
    const isBeside = model !== undefined || models.length > 1 || /\b(?:too|also|as well|plus)\b/i.test(text)
    if (!isBeside) return null
    const [first] = models
    if (first?.said.amount === undefined || to === (model && nameFrom(model))) return asked(state, 'amount')
    const isOne = models.every(
      ({ said }) =>
        said.asset?.value === first.said.asset?.value && keyOf(said.amount?.value) === keyOf(first.said.amount?.value),
    )
    const isFixed = typeof first.said.amount.value === 'object' && 'value' in first.said.amount.value
    // The same as which of them; and all of it cannot be paid twice.
    if (!isOne || !isFixed) return asked(state, 'amount')
    const amount = { ...first.said.amount, by: 'as before' }
    const own = sendsTo(state, to)
    if (own.length > 1 || (own.length === 1 && model === undefined)) return asked(state, 'amount')
    const asset = first.said.asset && { ...first.said.asset, by: 'as before' }
    if (own.length === 1)
      return putInPlace(state, own[0], (step) =>
        setSlot(asset === undefined ? step : setSlot(step, 'asset', asset, 'asset'), 'amount', amount, 'amount'),
      )
    const said = { ...first.said, ...(asset && { asset }), amount, to: { value: to, from: [{ turn: at, ...who }] } }
    return withSend(state, { kind: 'send', said, unclear: [] })
  }
  return null
}

/** "for both", of one whom it was to go to, and of another in whose place they were put. */
function forBoth(state: State): Outcome | null {
  const [now, ...others] = paymentsIn(state.live) ?? []
  const [before, ...more] = paymentsIn(state.was ?? null) ?? []
  const [block] = state.live ?? []
  if (block === undefined || now === undefined || before === undefined || others.length + more.length > 0) return null
  if (now.said.to?.value === before.said.to?.value) return null
  const isSame = now.said.asset?.value === before.said.asset?.value
  const amount = now.said.amount?.value
  if (!isSame || typeof amount !== 'object' || !('value' in amount) || now.said.amount === undefined)
    return asked(state, 'amount')
  const first = setSlot(before, 'amount', { ...now.said.amount, by: 'as before' }, 'amount')
  return holding(state, [{ ...block, steps: [first, now] }])
}

/** "swap those round", of two payments: who gets which of the two amounts. */
function turnedAround(state: State): Outcome | null {
  const [first, second, ...more] = paymentsIn(state.live) ?? []
  const [block] = state.live ?? []
  if (block === undefined || first === undefined || second === undefined || more.length > 0) return null
  const [to, other] = [first.said.to, second.said.to]
  if (to === undefined || other === undefined || first.said.asset?.value !== second.said.asset?.value) return null
  const [a, b] = [first.said.amount, second.said.amount]
  if (a === undefined || b === undefined) return null
  return holding(state, [{ ...block, steps: [setSlot(first, 'amount', b, null), setSlot(second, 'amount', a, null)] }])
}

const keyOf = (value: unknown) => JSON.stringify(value)
const asked = (state: State, part: 'amount' | 'asset' | 'action'): Outcome => ({
  state,
  reading: asking(part),
  blocks: [],
})

const payments = ({ live }: State): Draft[] =>
  (live ?? []).flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'send'))
const sendsTo = (state: State, to: string): Draft[] => payments(state).filter(({ said }) => said.to?.value === to)

const isCounted = (held: HoldingMention): boolean =>
  held.quantity?.form === 'number' && held.asset !== 'unclear' && held.prep === null && !held.each

function withAmount(step: Draft, held: HoldingMention, at: number): Draft {
  const value = held.quantity === null ? null : plainAmount(held.quantity)
  const from: Source[] = [{ turn: at, start: held.start, end: held.end }]
  const counted = value === null ? step : setSlot(step, 'amount', { value, from }, 'amount')
  return held.asset === null ? counted : setSlot(counted, 'asset', { value: held.asset, from }, 'asset')
}

/** So much to somebody, of what all the others are paid. Null where they are paid in several coins, and none is named. */
function payment(
  state: State,
  { to, who, held }: { readonly to: string; readonly who: Span; readonly held: HoldingMention },
  at: number,
): Draft | null {
  const sends = payments(state)
  const [base] = sends
  const isOne = sends.every(({ said }) => said.asset?.value === base?.said.asset?.value)
  if (base?.said.asset === undefined || (!isOne && held.asset === null)) return null
  const { chain, asset } = base.said
  const said = {
    asset: { ...asset, by: 'as before' },
    to: { value: to, from: [{ turn: at, ...who }] },
    ...(chain && { chain }),
  }
  return withAmount({ kind: 'send', said, unclear: [] }, held, at)
}

/** One payment more, after those in hand. */
function withSend(state: State, step: Draft | null): Outcome {
  if (step === null || state.live === null) return asked(state, 'asset')
  const last = state.live.length - 1
  return holding(
    state,
    state.live.map((block, i): Block => (i === last ? { ...block, steps: [...block.steps, step] } : block)),
  )
}

function putInPlace(state: State, old: Draft | undefined, change: (step: Draft) => Draft): Outcome {
  const put = (block: Block): Block => ({
    ...block,
    steps: block.steps.map((step) => (step === old ? change(step) : step)),
  })
  return holding(state, (state.live ?? []).map(put))
}
