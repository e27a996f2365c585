import type { Mention } from '../mentions/Mention.ts'
import type { TurnReading } from '../readTurn.ts'
import type { Draft } from '../steps/Draft.ts'
import { weighs } from './weighs.ts'

/**
 * The turn with its acts open as a whole where something beside them was not understood: with one slot of them asked for, the
 * answer to that would make a plan that leaves it away.
 */
export function withLeftOver(said: TurnReading): TurnReading {
  if (!hasLeftOver(said)) return said
  const open = (step: Draft): Draft => ({ ...step, unclear: [...new Set([...step.unclear, 'action' as const])] })
  return { ...said, blocks: said.blocks.map((block) => ({ ...block, steps: block.steps.map(open) })) }
}

/** Of a condition that is asked about anyway, words without a value are mostly a part. */
export function hasLeftOver({ loose, blocks }: TurnReading): boolean {
  const asked = blocks.some(({ when }) => when === 'unclear')
  return loose.some((one) => (weighs(one) && !(asked && isBare(one))) || isUsed(one))
}

const isBare = (one: Mention) =>
  one.type === 'no' ||
  one.type === 'not' ||
  (one.type === 'holding' && one.quantity === null && one.asset === 'unclear')

/** "use that, … to pay down my debt": how much of it is said by what was passed over. */
const isUsed = (one: Mention) => one.type === 'holding' && one.pointer === 'it' && one.prep === 'with'
