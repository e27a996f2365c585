import type { AmountView, StageOf } from '../../src/model/Stage.ts'
import { exactAmount } from '../ui/figures.ts'

type Plan = Pick<StageOf<'plan'>, 'spends' | 'gets' | 'steps' | 'weights'>

/** What pressing the button does, to the unit: "Move 1,000 USDC", "Borrow 500 USDC". It stands on the button. */
export function consequence(plan: Plan): string {
  const { spends, gets, weights } = plan
  const steps = plan.steps.filter(({ kind }) => kind !== 'approve' && kind !== 'reset-approval')
  const last = steps.at(-1)?.kind === 'unwrap' ? steps.at(-2)?.kind : steps.at(-1)?.kind
  const leaves = spends.length === 0 ? null : listed(spends)
  const comes = gets.length === 0 ? null : listed(gets.map((got) => got.minimum))
  if (weights.length > 0) return leaves === null ? 'Rebalance' : `Rebalance, moving ${leaves}`
  if (last === 'borrow' && comes !== null)
    return leaves === null ? `Borrow ${comes}` : `Move ${leaves} and borrow ${comes}`
  if (leaves !== null) return last === 'repay' && steps.length === 1 ? `Repay ${leaves}` : `Move ${leaves}`
  if (comes !== null) return `Take ${gets.every(isExact) ? '' : 'at least '}${comes}`
  const [only, ...others] = plan.steps
  if (only === undefined || others.length > 0) return `Carry out these ${plan.steps.length} steps`
  return only.title === '' ? 'Carry out this step' : only.title
}

function isExact({ expected, minimum }: Plan['gets'][number]): boolean {
  return expected.amount === minimum.amount
}

function listed(amounts: readonly AmountView[]): string {
  const parts = amounts.map((amount) => `${exactAmount(amount.amount)} ${amount.token}`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
