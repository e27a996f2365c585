import type { MissingPart, WantedAmount } from '../../model/Reading.ts'
import { asking } from '../finish.ts'
import { dollars } from '../lexicon/dollars.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import type { HoldingMention } from '../steps/readAmount.ts'
import { minus } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const leading =
  "(?:(?:but|and|ok|okay|please|pls|actually|no|wait|oh|sorry|hm+|just|also|then|can you|could you|i want to|i(?:'d| would) like to|id like to|i(?:'ll| will)|let me|let's|lets)[, ]+)*"
const trailing =
  '(?: +(?:of (?:it|that|them|those)|back|behind|over|aside|left|(?:in )?there|in it|here|in (?:my|the) wallet|for (?:me|myself|later|(?:the )?(?:gas|fees|gas fees))|to pay (?:for )?(?:the )?(?:gas|fees)|as (?:a )?(?:reserve|buffer)|though|please|pls|thanks))*[ .!]*'
/** Of all there is, some stays. */
const keeps = new RegExp(
  `^ *${leading}(?:keep back|hold back|leave back|hold on to|keep|leave|reserve)(?: me)? +(?<held>.+?)${trailing}$`,
  'dis',
)
const answers = new RegExp(`^ *(?:(?:ok|okay|just|only|maybe|leave|keep)[, ]+)*(?<held>.+?)${trailing}$`, 'dis')

/** Acts that take from something, of which a part can stay. A debt is no such thing. */
const taking: readonly Draft['kind'][] = ['swap', 'send', 'earn', 'supply', 'withdraw', 'stake', 'unstake', 'bridge']

/** Whether a turn says that something is to be left, and not how much: "leave some". */
export function leavesSome(turn: string): boolean {
  return amountKept(turn, keeps, [])?.quantity?.form === 'unclear'
}

/**
 * "keep 1", "leave some", after all of something was to be sold, sent or put in: all but that, or the question how much is
 * left. Null where the turn says something else, or where nothing of which all is taken is in hand.
 */
export function keepSome(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const asked = state.leaving !== undefined && state.leaving === state.live
  const kept = amountKept(turn, keeps, contacts) ?? (asked ? amountKept(turn, answers, contacts) : null)
  if (kept === null || kept.quantity === null) return null
  const { live } = state
  if (live === null) return kept.asset === null ? { state, reading: asking('action'), blocks: [] } : null
  const steps = live.flatMap((block) => block.steps)
  const [step, ...more] = steps.filter(({ said }) => said.amount?.value === 'all')
  if (step === undefined) return asksOfPart(state, steps)
  const asset = step.kind === 'swap' ? step.said.sell?.value : step.said.asset?.value
  if (kept.asset !== null && kept.asset !== asset) return null
  const open = (): Outcome => {
    const missing = new Set<MissingPart>(['amount', ...steps.flatMap((one) => findMissing(one))])
    return { state: { ...state, leaving: live }, reading: asking(...missing), blocks: [] }
  }
  const { amount } = step.said
  const countable = taking.includes(step.kind) && step.said.exact?.value !== 'buy' && asset !== undefined
  const value = countable && more.length === 0 ? allBut(kept, asset) : null
  if (value === null || amount === undefined) return open()
  const said = { value, from: [...amount.from, { turn: at, start: kept.start, end: kept.end }], by: 'what is left' }
  return holding(state, replaced(live, step, setSlot(step, 'amount', said, 'amount')))
}

/** "keep 1" of 2 that were to be sold: how much is sold then must be said. With no amount in hand it is about something else. */
function asksOfPart(state: State, steps: readonly Draft[]): Outcome | null {
  const counted = steps.some(({ kind, said }) => said.amount !== undefined && taking.includes(kind))
  return counted ? { state, reading: asking('amount'), blocks: [] } : null
}

/** Everything, in answer to how much is left: then nothing would be done, and it is asked once more. */
const isAll = ({ quantity }: HoldingMention): boolean => quantity?.form === 'all'

function amountKept(turn: string, shape: RegExp, contacts: readonly string[]): HoldingMention | null {
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (held === null || held.each || held.quantity === null || held.asset === 'unclear') return null
  if (held.quantity.form === 'rest' || held.quantity.form === 'allBut') return null
  return isAll(held) && shape === keeps ? null : held
}

/** Null where how much it is cannot be told in units of the asset, or where nothing of it would be left to take. */
function allBut({ quantity }: HoldingMention, asset: string): WantedAmount | null {
  if (asset === 'any' || asset === 'stablecoin') return null
  if (quantity?.form === 'percent') {
    const taken = quantity.bare ? null : minus('100', quantity.value)
    return taken === null || taken === '0' ? null : { percent: taken }
  }
  if (quantity?.form !== 'number' || quantity.unit === 'gwei') return null
  if (quantity.unit === 'usd' && !dollars.has(asset)) return null
  return { allBut: { value: quantity.value, unit: 'token' } }
}

function replaced(live: readonly Block[], old: Draft, step: Draft): readonly Block[] {
  return live.map((block) => ({ ...block, steps: block.steps.map((one) => (one === old ? step : one)) }))
}
