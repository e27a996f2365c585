import type { Mention } from '../mentions/Mention.ts'
import type { TurnReading } from '../readTurn.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import type { HoldingMention } from '../steps/readAmount.ts'
import { times, timesTenTo } from '../text/decimal.ts'
import { isCounted } from './changeHolding.ts'
import { setSlot } from './setSlot.ts'

/** Beside a share these say nothing of what it is a share of. "half now", "half from there" do. */
const around = new Set(
  'a about actually half it just kindly make of ok okay only please pls rather that the then'.split(' '),
)
const beside: ReadonlySet<Mention['type']> = new Set(['only', 'instead', 'stop', 'comma', 'no', 'fix'] as const)

/**
 * "half of it", "make that a quarter", of a figure: of that figure, and not of all there is. In an order that is still asked about the
 * rest is asked again. Null where the turn says anything else, where several figures are in hand, and where the share is not exact.
 */
export function shareInHand(live: readonly Block[], { mentions, spare, turn }: TurnReading): readonly Block[] | null {
  const held = mentions.flatMap((one) => (one.type === 'holding' ? [one] : []))
  const [share, ...more] = held.filter((one) => one.quantity !== null)
  const pointers = held.every((one) => one === share || (one.quantity === null && one.asset === null))
  const rest = mentions.filter((one) => one.type !== 'holding' && !beside.has(one.type))
  if (share === undefined || more.length > 0 || !pointers || share.asset !== null || share.prep !== null) return null
  if (!rest.every((one) => one.type === 'verb' && one.verb === 'make') || !spare.every((word) => around.has(word)))
    return null
  const [step, ...others] = live.flatMap(({ steps }) => steps)
  const changed = step === undefined || others.length > 0 ? null : scaled(step, share, turn)
  return changed === null ? null : live.map((block) => ({ ...block, steps: [changed] }))
}

/** The step with that share of its figure. Null where it has no figure, or none that the share leaves exact. */
export function scaled(step: Draft, { quantity, start, end }: HoldingMention, turn: number): Draft | null {
  const { amount } = step.said
  if (amount === undefined || !isCounted(step) || quantity?.form !== 'percent' || quantity.inWords !== true) return null
  const { value } = amount
  // A third is no decimal: so much of a coin as nobody said.
  if (typeof value === 'string' || !('value' in value) || /\.\d/.test(quantity.value)) return null
  const by = times(value.value, timesTenTo(quantity.value, -2))
  return setSlot(
    step,
    'amount',
    { value: { ...value, value: by }, from: [...amount.from, { turn, start, end }], by: `${quantity.value} %` },
    'amount',
  )
}
