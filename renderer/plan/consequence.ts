import type { AmountView, StageOf } from '../../src/model/Stage.ts'
import { exactAmount } from '../ui/figures.ts'

/** What pressing the button does, to the unit: "Move 1,000 USDC". It stands on the button. */
export function consequence(plan: Pick<StageOf<'plan'>, 'spends' | 'gets' | 'steps'>): string {
  if (plan.spends.length > 0) return `Move ${listed(plan.spends)}`
  if (plan.gets.length > 0) return `Take at least ${listed(plan.gets.map((got) => got.minimum))}`
  return plan.steps.length === 1 ? 'Carry out this step' : `Carry out these ${plan.steps.length} steps`
}

function listed(amounts: readonly AmountView[]): string {
  const parts = amounts.map((amount) => `${exactAmount(amount.amount)} ${amount.token}`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
