import { formatDecimal, groupDigits } from './decimal.ts'
import type { AmountView, StageOf, StepView } from './Stage.ts'

type Plan = Pick<StageOf<'plan'>, 'spends' | 'gets' | 'steps' | 'weights' | 'trade'>

/** Steps of a plan that pays back and takes out, and puts nothing anywhere. */
const settling: ReadonlySet<StepView['kind']> = new Set(['repay', 'withdraw', 'redeem', 'unwrap', 'collateral'])

/** Steps that take permissions back, and move nothing. */
const ending: ReadonlySet<StepView['kind']> = new Set(['reset-approval', 'take-back'])

/**
 * What saying so does: "Move 1,000 USDC", "Borrow 500 USDC". It stands on the button, in every face. What leaves is told to
 * the unit; what comes, and what a debt may have grown to, is rounded so that it is true as it stands.
 */
export function consequence(plan: Plan): string {
  const { spends, gets, weights, trade } = plan
  const steps = plan.steps.filter(({ kind }) => kind !== 'approve' && kind !== 'reset-approval')
  const kinds = steps.map(({ kind }) => kind)
  const last = kinds.at(-1) === 'unwrap' ? kinds.at(-2) : kinds.at(-1)
  const leaves = spends.length === 0 ? null : listed(spends)
  const comes =
    gets.length === 0 ? null : listed(gets.map(({ minimum }) => ({ ...minimum, amount: cut(minimum.amount) })))
  if (weights.length > 0) return leaves === null ? 'Rebalance' : `Rebalance, moving ${leaves}`
  if (last === 'borrow' && comes !== null)
    return leaves === null ? `Borrow ${comes}` : `Move ${leaves} and borrow ${comes}`
  if (leaves !== null && kinds.includes('repay') && kinds.every((kind) => settling.has(kind)))
    return comes === null ? `Repay ${repaid(spends)}` : `Repay ${repaid(spends)} and take ${comes}`
  const less = trade !== null && trade.sells.amount !== trade.sellsAtMost.amount
  if (leaves !== null) return `Move ${less ? 'at most ' : ''}${leaves}`
  if (comes !== null) return `Take ${gets.every(isExact) ? '' : 'at least '}${comes}`
  const [only, ...others] = plan.steps
  if (others.length > 0 && plan.steps.every(({ kind }) => ending.has(kind)))
    return `Take back ${plan.steps.length} permissions`
  if (only === undefined || others.length > 0) return `Carry out these ${plan.steps.length} steps`
  return only.title === '' ? 'Carry out this step' : only.title
}

const mostDigits = 6

/** Down to six digits after the point; what is smaller than that stays as it is. */
function cut(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const kept = fraction.slice(0, mostDigits).replace(/0+$/, '')
  if (whole === '0' && kept === '') return amount
  return kept === '' ? whole : `${whole}.${kept}`
}

/** Of a debt that grows until it is paid, the most: up to the cent where it is large. */
function repaid(spends: Plan['spends']): string {
  const rounded = spends.map((spent) => ({ ...spent, amount: upToTheCent(spent.amount) }))
  const same = rounded.every(({ amount }, index) => amount === spends[index]?.amount)
  return `${same ? '' : 'at most '}${listed(rounded)}`
}

function upToTheCent(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  if (whole.length < 3 || !/[1-9]/.test(fraction.slice(2))) return amount
  return formatDecimal(BigInt(`${whole}${fraction.slice(0, 2)}`) + 1n, 2)
}

function isExact({ expected, minimum }: Plan['gets'][number]): boolean {
  return expected.amount === minimum.amount
}

function listed(amounts: readonly AmountView[]): string {
  const parts = amounts.map((amount) => `${groupDigits(amount.amount)} ${amount.token}`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}
