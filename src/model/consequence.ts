import { groupDigits } from './decimal.ts'
import type { AmountView, StageOf, StepView } from './Stage.ts'

type Plan = Pick<StageOf<'plan'>, 'spends' | 'gets' | 'steps' | 'weights' | 'trade'>

/** Steps of a plan that pays back and takes out, and puts nothing anywhere. */
const settling: ReadonlySet<StepView['kind']> = new Set(['repay', 'withdraw', 'redeem', 'unwrap', 'collateral'])

/** Steps that take permissions back, and move nothing. */
const ending: ReadonlySet<StepView['kind']> = new Set(['reset-approval', 'take-back'])

/** What saying so does, to the unit: "Move 1,000 USDC", "Borrow 500 USDC". It stands on the button, in every face. */
export function consequence(plan: Plan): string {
  const { spends, gets, weights, trade } = plan
  const steps = plan.steps.filter(({ kind }) => kind !== 'approve' && kind !== 'reset-approval')
  const kinds = steps.map(({ kind }) => kind)
  const last = kinds.at(-1) === 'unwrap' ? kinds.at(-2) : kinds.at(-1)
  const leaves = spends.length === 0 ? null : listed(spends)
  const comes = gets.length === 0 ? null : listed(gets.map((got) => got.minimum))
  if (weights.length > 0) return leaves === null ? 'Rebalance' : `Rebalance, moving ${leaves}`
  if (last === 'borrow' && comes !== null)
    return leaves === null ? `Borrow ${comes}` : `Move ${leaves} and borrow ${comes}`
  if (leaves !== null && kinds.includes('repay') && kinds.every((kind) => settling.has(kind)))
    return comes === null ? `Repay ${leaves}` : `Repay ${leaves} and take ${comes}`
  const less = trade !== null && trade.sells.amount !== trade.sellsAtMost.amount
  if (leaves !== null) return `Move ${less ? 'at most ' : ''}${leaves}`
  if (comes !== null) return `Take ${gets.every(isExact) ? '' : 'at least '}${comes}`
  const [only, ...others] = plan.steps
  if (others.length > 0 && plan.steps.every(({ kind }) => ending.has(kind)))
    return `Take back ${plan.steps.length} permissions`
  if (only === undefined || others.length > 0) return `Carry out these ${plan.steps.length} steps`
  return only.title === '' ? 'Carry out this step' : only.title
}

function isExact({ expected, minimum }: Plan['gets'][number]): boolean {
  return expected.amount === minimum.amount
}

function listed(amounts: readonly AmountView[]): string {
  const parts = amounts.map((amount) => `${groupDigits(amount.amount)} ${amount.token}`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
