import type { BoundPlan } from '../model/BoundPlan.ts'
import type { ChainPort } from './ports.ts'

export type ChosenFees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/**
 * What the chain asks, but never more than what the budget leaves for each unit of gas of this step and those after it.
 * Null where that is below the base fee: then the step would wait without an end, so it is not sent.
 *
 * @param granted wei that the steps before could cost at the most, as they were signed: the signer counts with that, for
 * it cannot see what they did cost
 */
export function chooseFees(
  plan: BoundPlan,
  index: number,
  granted: bigint,
  asked: Awaited<ReturnType<ChainPort['fees']>>,
): ChosenFees | null {
  const gasLeft = plan.calls.slice(index).reduce((sum, { gas }) => sum + gas, 0n)
  if (gasLeft <= 0n) return null
  const limit = (plan.feeBudget - granted) / gasLeft
  const maxFeePerGas = asked.maxFeePerGas < limit ? asked.maxFeePerGas : limit
  if (maxFeePerGas < asked.baseFeePerGas || maxFeePerGas < 0n) return null
  const tip = asked.maxPriorityFeePerGas
  return { maxFeePerGas, maxPriorityFeePerGas: tip < maxFeePerGas ? tip : maxFeePerGas }
}
