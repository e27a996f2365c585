import type { BoundPlan } from '../model/BoundPlan.ts'
import type { ChainPort } from './ports.ts'

export type ChosenFees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/**
 * What the chain asks, but never more than what the budget leaves for each unit of gas of this step and those after it; and,
 * while that pays for the next block, a fifth less than that, so that a step that waits can be sent again for more. Null where that is below the base fee: then the step would wait without an end, so it is not sent.
 *
 * @param granted wei that the steps before could cost at the most, as they were signed: the signer counts with that, for
 * it cannot see what they did cost
 * @param data wei that the bytes of this step and those after it cost beside their gas
 */
export function chooseFees(
  plan: BoundPlan,
  index: number,
  granted: bigint,
  asked: Awaited<ReturnType<ChainPort['fees']>>,
  data: bigint,
): ChosenFees | null {
  const gasLeft = plan.calls.slice(index).reduce((sum, { gas }) => sum + gas, 0n)
  if (gasLeft <= 0n) return null
  const limit = (plan.feeBudget - granted - data) / gasLeft
  const enough = asked.baseFeePerGas + asked.maxPriorityFeePerGas
  const sparing = (limit * 4n) / 5n
  const most = sparing >= enough ? sparing : limit
  const maxFeePerGas = asked.maxFeePerGas < most ? asked.maxFeePerGas : most
  if (maxFeePerGas < asked.baseFeePerGas || maxFeePerGas < 0n) return null
  const tip = asked.maxPriorityFeePerGas
  return { maxFeePerGas, maxPriorityFeePerGas: tip < maxFeePerGas ? tip : maxFeePerGas }
}
