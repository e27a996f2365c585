import type { MissingPart, Reading } from '../../model/Reading.ts'
import { asking, finish, refusing } from '../finish.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { TurnReading } from '../readTurn.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { change } from './change.ts'
import { ofDeposit } from './goOnThere.ts'
import { isOpen } from './lapse.ts'
import { onlyChanges, onlyRepeats } from './leans.ts'
import { leaveOut } from './leaveOut.ts'
import { countAnew, mergeStep } from './mergeStep.ts'
import { moveInHand } from './moveInHand.ts'
import { ofDebt } from './ofDebt.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'
import { shareInHand } from './shareInHand.ts'
import { hasLeftOver, withLeftOver } from './withLeftOver.ts'

export type Outcome = { readonly state: State; readonly reading: Reading; readonly blocks: readonly Block[] }

/** A question: the plan in hand stays. */
export const showing = (state: State, draft: Draft): Outcome => ({
  ...tell([{ when: null, notify: false, steps: [draft] }], state),
  state: { ...state, shown: draft },
})

/** What a turn comes to in the conversation so far. */
export function converse(state: State, said: TurnReading, answer: 'yes' | 'no' | null): Outcome {
  const stay = (reading: Reading): Outcome => ({ state, reading, blocks: [] })
  if (answer === 'yes')
    return showing(state, {
      kind: 'show',
      said: { topic: { value: 'plan', from: [], by: 'a plain yes' } },
      unclear: [],
    })
  if (said.refuse) return stay(refusing(said.refuse))
  if (answer === 'no') {
    const drop: Draft = { kind: 'cancel', said: { what: { value: 'plan', from: [], by: 'a plain no' } }, unclear: [] }
    return tell([{ when: null, notify: false, steps: [drop] }], {
      live: null,
      past: state.live ?? state.past,
      shown: null,
    })
  }
  return goOn(state, said) ?? open(state, withLeftOver(said), stay)
}

const tell = (blocks: readonly Block[], state: State): Outcome => ({ state, reading: finish(blocks), blocks })
/** What is in hand from now on. */
export const holding = (state: State, blocks: readonly Block[]): Outcome =>
  tell(blocks, { live: blocks, past: state.past, shown: null })

/** A turn that leans on an earlier one: a repetition, an addition, a change. Null where it stands by itself. */
function goOn(state: State, said: TurnReading): Outcome | null {
  const base = state.live ?? state.past
  const left = leaveOut(state.live, said)
  if (left !== null) return holding(state, left)
  const acts = said.blocks.filter((block) => block.steps.length > 0 || block.notify)
  const whole = withLeftOver(said).blocks.filter((block) => block.steps.length > 0 || block.notify)
  const owed = ofDebt(whole, base)
  if (owed !== null) return holding(state, owed)
  if (state.live !== null && (countsForAnother(said.mentions, state.live) || isForMore(said, state.live))) {
    const complete = acts.every((block) => block.steps.every((step) => findMissing(step).length === 0))
    if (acts.length === 0 || !complete) return { state, reading: asking('action'), blocks: [] }
  }
  const lent = ofDeposit(whole, state) ?? moveInHand(whole, state)
  if (lent !== null) return holding(state, lent)
  const again = said.mentions.some((one) => one.type === 'again' || one.type === 'same')
  if (base !== null && again && acts.every((block) => block.steps.some((step) => findMissing(step).length > 0)))
    return onlyRepeats(said, base) ? repeat(state, base, said) : null
  if (acts.length > 0) {
    if (state.live === null) return null
    // "put up 3 eth instead so it's safer": what backs the loan in hand, or an act in its place?
    const lends = acts.every(({ steps }) => steps.every(({ kind }) => kind === 'earn' || kind === 'supply'))
    const isLoan = state.live.at(-1)?.steps.at(-1)?.kind === 'borrow'
    if (isLoan && lends && said.mentions.some((one) => one.type === 'instead'))
      return { state, reading: asking('action'), blocks: [] }
    if (adds(said) && acts.every((block) => block.steps.every((step) => findMissing(step).length === 0)))
      return holding(state, [...state.live, ...whole])
    // "lend it on aave", of what the plan in hand brings: after it, since without it there would be nothing to lend.
    if (acts[0]?.steps[0]?.said.amount?.value === 'previous' && !isOpen(state.live))
      return said.mentions.some(({ type }) => type === 'verb')
        ? holding(state, [...state.live, ...whole])
        : { state, reading: asking('action'), blocks: [] }
    const bare = acts.every((block) =>
      block.steps.every((step) => step.kind === 'rebalance' && step.said.targets === undefined),
    )
    if (bare && !acts.some((block) => block.notify)) return withMentions(state, state.live, said, said.mentions)
    const merged = onlyChanges(said) ? (mergeStep(state.live, acts) ?? countAnew(state.live, acts)) : null
    return merged === null ? null : withLoose(state, merged, said)
  }
  if (said.shows.length > 0) return null
  if (state.live !== null) return onlyChanges(said) ? alter(state, state.live, said) : null
  return state.past !== null && changesSomething(said) ? { state, reading: asking('action'), blocks: [] } : null
}

function repeat(state: State, base: readonly Block[], said: TurnReading): Outcome | null {
  const differing = said.mentions.filter((one) => isValue(one))
  const one = onlyOne(base, said)
  if (one !== null) return holding(state, one)
  if (differing.length === 0) return holding(state, base)
  const changed = change(base, said.turn, said.mentions, true)
  if (changed === null || typeof changed === 'string')
    return { state, reading: asking(changed ?? 'action'), blocks: [] }
  return holding(state, changed)
}

/** "one more time only to bob", of several who were paid: that payment, and none of the others. */
function onlyOne(base: readonly Block[], { mentions }: TurnReading): readonly Block[] | null {
  const [party, ...more] = mentions.filter((one) => isValue(one))
  if (party?.type !== 'party' || more.length > 0 || !mentions.some(({ type }) => type === 'only')) return null
  const steps = base.flatMap((block) => (block.when === null ? block.steps : []))
  const [own, ...others] = steps.filter(({ kind, said: { to } }) => kind === 'send' && to?.value === party.to)
  const paid = steps.length > 1 && steps.every(({ kind }) => kind === 'send')
  return paid && own !== undefined && others.length === 0 ? [{ when: null, notify: false, steps: [own] }] : null
}

function alter(state: State, live: readonly Block[], said: TurnReading): Outcome | null {
  const timed = said.blocks.find((block) => block.when !== null)
  // "not every week, just once": how often it is not says nothing of how often it is.
  if (timed !== undefined && deniesTime(said.mentions)) return { state, reading: asking('trigger'), blocks: [] }
  if (timed?.when)
    return said.loose.some((one) => isValue(one) || one.type === 'stray') ? null : retime(state, live, timed)
  const share = shareInHand(live, said)
  return share === null ? withLoose(state, live, said) : holding(state, share)
}

/** "and 20 to alice", in words that say more than that (`addAnother`): in the place of what is in hand, or beside it? */
function countsForAnother(mentions: readonly Mention[], live: readonly Block[]): boolean {
  const first = mentions.find(({ type }) => !['stray', 'comma', 'quote', 'instead', 'only'].includes(type))
  const counts = mentions.some((one) => one.type === 'holding' && one.quantity !== null && one.prep === null)
  // Of what is taken out, "and now 30 usdc" is another time; of shares, "and 10 link" is one more.
  const replaces = ['withdraw', 'rebalance'].includes(live.at(-1)?.steps.at(-1)?.kind ?? '')
  const aimed = mentions.some(({ type }) => ['protocol', 'party', 'address', 'chain'].includes(type))
  // "and 2000 instead", "and only 400": of the same.
  const bare = !aimed && !mentions.some((one) => one.type === 'holding' && one.asset !== null)
  const changes = mentions.some(
    (one) => (one.type === 'verb' && one.verb === 'make') || (bare && (one.type === 'instead' || one.type === 'only')),
  )
  return counts && (aimed || !replaces) && !changes && (first?.type === 'and' || first?.type === 'also')
}

/** "to bob too", in words that say more than that. */
function isForMore({ mentions, spare }: TurnReading, live: readonly Block[]): boolean {
  const sends = live.some(({ steps }) => steps.some(({ kind, said: { to } }) => kind === 'send' && to !== undefined))
  const also = mentions.some(({ type }) => type === 'also') || spare.includes('too')
  return sends && also && mentions.some(({ type }) => type === 'party')
}

function deniesTime(mentions: readonly Mention[]): boolean {
  const periods = mentions.filter(({ type }) => type === 'period')
  const [period] = periods
  return periods.length === 1 && period !== undefined && mentions[mentions.indexOf(period) - 1]?.type === 'not'
}

function withLoose(state: State, live: readonly Block[], said: TurnReading): Outcome | null {
  return withMentions(state, live, said, said.loose)
}

function withMentions(
  state: State,
  live: readonly Block[],
  said: TurnReading,
  mentions: readonly Mention[],
): Outcome | null {
  const changed = change(live, said.turn, mentions, false)
  if (typeof changed === 'string') return askBeside(state, live, changed)
  if (changed !== null) return holding(state, changed)
  return live === state.live ? null : holding(state, live)
}

/**
 * A change that is asked about, of an order that waits for something else: both are open then. An answer to the one alone would do
 * it with what was just unsaid.
 */
function askBeside(state: State, live: readonly Block[], part: MissingPart): Outcome {
  const [block, ...more] = live
  const [step, ...others] = block?.steps ?? []
  const isOne = more.length + others.length === 0 && live === state.live && isOpen(live)
  if (block === undefined || step === undefined || !isOne || part === 'action')
    return { state, reading: asking(part), blocks: [] }
  const unclear = [...new Set([part, ...step.unclear])]
  return holding(state, [{ ...block, steps: [{ ...step, unclear }] }])
}

/** "every month is better", "only if eth is under 2000": a new trigger for what stands. */
function retime(state: State, live: readonly Block[], timed: Block): Outcome {
  const [block, ...more] = live
  const clash =
    block?.when &&
    block.when !== 'unclear' &&
    timed.when !== 'unclear' &&
    keyOf(block.when.value) !== keyOf(timed.when?.value ?? {})
  if (block === undefined || more.length > 0 || clash) return { state, reading: asking('trigger'), blocks: [] }
  const [step, ...others] = block.steps
  // "make it weekly", of a limit: the time that it counts over.
  if (step?.kind === 'limit' && others.length === 0 && timed.when && timed.when !== 'unclear') {
    const { value, from } = timed.when
    if (!('every' in value)) return { state, reading: asking('trigger'), blocks: [] }
    return holding(state, [{ ...block, steps: [setSlot(step, 'per', { value: value.every, from }, 'trigger')] }])
  }
  return holding(state, [{ ...block, when: timed.when }])
}

const keyOf = (value: object) => Object.keys(value).join()

/** "and then also …", "then lend it …": an act that comes after the one in hand. */
function adds(said: TurnReading): boolean {
  const first = said.mentions.findIndex((one) => one.type === 'verb' || one.type === 'holding')
  const leads = said.mentions.slice(0, first).some((one) => one.type === 'and' || one.type === 'then')
  return leads || said.mentions.some((one) => one.type === 'also')
}

const isValue = (one: Mention) =>
  [
    'protocol',
    'chain',
    'party',
    'address',
    'unknown',
    'split',
    'times',
    'goal',
    'risk',
    'horizon',
    'period',
    'compare',
  ].includes(one.type) ||
  (one.type === 'holding' && (one.asset !== null || one.quantity !== null))

const changesSomething = (said: TurnReading) =>
  said.mentions.some((one) => isValue(one) || one.type === 'again' || one.type === 'same')

/** A turn that stands by itself. */
function open(state: State, said: TurnReading, stay: (reading: Reading) => Outcome): Outcome {
  if (said.blocks.length > 0) {
    const whole = holding(state, state.live === null ? ofShown(said.blocks, state) : said.blocks)
    // What only tells has no act that could be open.
    return hasLeftOver(said) && whole.reading.intents.length > 0
      ? { state: { ...whole.state, live: null }, reading: asking('action'), blocks: [] }
      : whole
  }
  // A remark beside the plan in hand may be about it; what asks for something else is not.
  if (said.foreign) return stay(state.live === null || asksElse(said) ? refusing('out-of-scope') : asking('action'))
  const [show] = said.shows
  if (show) return showing(state, show)
  const again = state.live !== null ? null : askAgain(state.shown ?? priceOf(said), said)
  if (again) return showing(state, again)
  return stay(
    asking(
      said.mentions.some((one) => one.type === 'address' && !one.valid) &&
        said.mentions.some((one) => one.type === 'holding' && one.quantity !== null && one.asset !== null)
        ? 'to'
        : 'action',
    ),
  )
}

/** Whether a turn of which nothing belongs here asks for something. */
const asksElse = ({ mentions, asked }: TurnReading): boolean =>
  asked !== null ||
  mentions.some(
    ({ type, ...one }) =>
      type === 'question' ||
      type === 'request' ||
      ('noun' in one && (one.noun === 'chore' || one.noun === 'greeting')) ||
      ('verb' in one && one.verb === 'show'),
  )

/** "what is eth worth?", "ok sell 1 for usdc": of what was asked about; "i have 900 usdc", "put 100 of it somewhere safe". */
function ofShown(blocks: readonly Block[], { shown, had }: State): readonly Block[] {
  const [block, ...more] = blocks
  const [step, ...others] = block?.steps ?? []
  const asset = shown?.said.asset ?? had
  if (block === undefined || step === undefined || asset === undefined || more.length + others.length > 0) return blocks
  const slot = step.kind === 'swap' ? (step.said.exact?.value === 'buy' ? 'buy' : 'sell') : 'asset'
  const lacks = findMissing(step).join() === 'asset' && step.unclear.length === 0 && step.said[slot] === undefined
  const amount = step.said.amount?.value
  if (!lacks || amount === undefined || typeof amount === 'string') return blocks
  // "i have 900 usdc": what is bought is something else, and a share may be of the 900 or of all there is.
  if (asset === had && (slot === 'buy' || !('value' in amount))) return blocks
  return [{ ...block, steps: [{ ...step, said: { ...step.said, [slot]: { ...asset, by: 'as asked' } } }] }]
}

/** "eth?", and nothing before it: what it is worth. */
const priceOf = ({ turn, asked, mentions }: TurnReading): Draft | null => {
  const [one, ...more] = mentions.filter(({ type }) => type !== 'stop')
  if (asked === null || one?.type !== 'holding' || one.prep !== null || more.length > 0) return null
  const from = [{ turn, start: one.start, end: one.end }]
  return { kind: 'show', said: { topic: { value: 'price', from } }, unclear: [] }
}

/** "and dai?": the last question, of another asset. */
function askAgain(shown: Draft | null, said: TurnReading): Draft | null {
  if (shown === null) return null
  const held = said.mentions.filter((one) => one.type === 'holding')
  const [one, ...more] = held
  if (
    one?.type !== 'holding' ||
    more.length > 0 ||
    one.asset === null ||
    one.asset === 'unclear' ||
    one.quantity !== null
  )
    return null
  return {
    ...shown,
    said: { ...shown.said, asset: { value: one.asset, from: [{ turn: said.turn, start: one.start, end: one.end }] } },
  }
}
