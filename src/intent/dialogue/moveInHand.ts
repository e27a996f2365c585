import type { Block, Draft } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import type { State } from './State.ts'

const entering: readonly Draft['kind'][] = ['earn', 'supply']

/** "put it where it earns most", of a deposit that is planned and not made: the same money, with another wish. Null where "it" is anything else. */
export function moveInHand(acts: readonly Block[], { live }: State): readonly Block[] | null {
  const [block, ...otherBlocks] = acts
  const [step, ...others] = block?.steps ?? []
  const [planned, ...more] = live ?? []
  const [old, ...olds] = planned?.steps ?? []
  if (block?.when !== null || step?.kind !== 'earn' || otherBlocks.length + others.length > 0) return null
  if (planned?.when !== null || old === undefined || more.length + olds.length > 0) return null
  const points = step.said.amount?.value === 'previous' && step.said.asset === undefined
  if (!points || findMissing(step).join() !== 'asset' || step.unclear.length > 0) return null
  const { asset, amount, chain } = old.said
  if (!entering.includes(old.kind) || asset === undefined || amount === undefined || findMissing(old).length > 0)
    return null
  return [{ ...block, steps: [{ ...step, said: { ...step.said, asset, amount, ...(chain && { chain }) } }] }]
}
