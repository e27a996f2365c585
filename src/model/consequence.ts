import type { RecipientView } from './Contacts.ts'
import { groupDigits } from './decimal.ts'
import type { AmountView, StageOf, StepView } from './Stage.ts'
import { upToSixDigits } from './upToSixDigits.ts'

type Plan = Pick<StageOf<'plan'>, 'spends' | 'gets' | 'steps' | 'weights' | 'trade'>

/** Steps of a plan that pays back and takes out, and puts nothing anywhere. */
const settling: ReadonlySet<StepView['kind']> = new Set(['repay', 'withdraw', 'redeem', 'unwrap', 'collateral'])

/** Steps that take permissions back, and move nothing. */
const ending: ReadonlySet<StepView['kind']> = new Set(['reset-approval', 'take-back'])

/** Steps that only bring what lies somewhere back into the wallet. */
const fetching: ReadonlySet<StepView['kind']> = new Set(['withdraw', 'redeem', 'unwrap'])

/**
 * What saying so does: "Move 1,000 USDC", "Swap 100 USDC", "Withdraw 500 USDC". It stands on the button, in every face. What leaves is told to
 * the unit; what comes, and what a debt may have grown to, is rounded so that it is true as it stands. Among several
 * steps a payment is never hidden: what goes to somebody, and to whom, is said.
 */
export function consequence(plan: Plan): string {
  const steps = plan.steps.filter(({ kind }) => kind !== 'approve' && kind !== 'reset-approval')
  const payments = steps.flatMap(({ kind, sends, recipient }) =>
    kind === 'send' && sends !== null && recipient !== null ? [{ sends, whom: nameOf(recipient) }] : [],
  )
  const [first, ...others] = payments
  if (first === undefined) return moved(plan)
  const swaps = steps.some(({ kind }) => kind === 'swap')
  const isSpent = ({ token }: AmountView): boolean => plan.spends.some((spent) => spent.token === token)
  const said = payments.map(({ sends, whom }) => {
    const least = swaps && !isSpent(sends) ? 'at least ' : ''
    return `${least}${listed([{ ...sends, amount: least === '' ? sends.amount : cut(sends.amount) }])} to ${whom}`
  })
  const paid = inWords(said)
  if (payments.length === steps.length) return `Send ${paid}`
  const onlyFetches = steps.every(({ kind }) => kind === 'send' || fetching.has(kind))
  const nothingElse = plan.spends.length === 0 && plan.gets.length === 0
  if (onlyFetches && nothingElse && others.length === 0)
    return `Withdraw ${listed([first.sends])} and send it to ${first.whom}`
  if (nothingElse) return `Carry out these ${plan.steps.length} steps and send ${paid}`
  return payments.every(({ sends }) => isSpent(sends))
    ? `${moved(plan)}, of it ${paid}`
    : `${moved(plan)} and send ${paid}`
}

/** By the person's own name for them, else by both ends of the address; all of it stands in the plan. */
function nameOf({ contact, name, address }: RecipientView): string {
  return contact ?? name ?? `${address.slice(0, 6)}…${address.slice(-4)}`
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function moved(plan: Plan): string {
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
    return comes === null ? `Repay ${repaid(spends)}` : `Repay ${repaid(spends)} and withdraw ${comes}`
  const less = trade !== null && trade.sells.amount !== trade.sellsAtMost.amount
  if (leaves !== null) return `${givingOf(kinds)} ${less ? 'at most ' : ''}${leaves}`
  if (comes !== null) return `${comingOf(kinds)} ${gets.every(isExact) ? '' : 'at least '}${comes}`
  const [only, ...others] = plan.steps
  if (others.length > 0 && plan.steps.every(({ kind }) => ending.has(kind)))
    return `Take back ${plan.steps.length} permissions`
  if (only === undefined || others.length > 0) return `Carry out these ${plan.steps.length} steps`
  return only.title === '' ? 'Carry out this step' : only.title
}

type Kinds = readonly StepView['kind'][]

/** A change of coins stays one's own, which "move" would leave open. */
function givingOf(kinds: Kinds): string {
  if (kinds.length > 0 && kinds.every((kind) => kind === 'wrap')) return 'Wrap'
  if (kinds.length > 0 && kinds.every((kind) => kind === 'unwrap')) return 'Unwrap'
  const swaps = kinds.every((kind) => kind === 'swap' || kind === 'wrap' || kind === 'unwrap')
  return swaps && kinds.includes('swap') ? 'Swap' : 'Move'
}

function comingOf(kinds: Kinds): string {
  if (kinds.every((kind) => fetching.has(kind))) return 'Withdraw'
  return kinds.every((kind) => kind === 'claim') ? 'Claim' : 'Get'
}

const mostDigits = 6

/** Down to six digits after the point; what is smaller than that stays as it is. */
function cut(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const kept = fraction.slice(0, mostDigits).replace(/0+$/, '')
  if (whole === '0' && kept === '') return amount
  return kept === '' ? whole : `${whole}.${kept}`
}

/** Of a debt that grows until it is paid, the most: a sum that nobody said has more digits than cents. */
function repaid(spends: Plan['spends']): string {
  const grows = spends.some(({ amount }) => /^\d{3,}\.\d\d\d*[1-9]/.test(amount))
  const most = spends.map((spent) => ({ ...spent, amount: upToSixDigits(spent.amount) }))
  return `${grows ? 'at most ' : ''}${listed(most)}`
}

function isExact({ expected, minimum }: Plan['gets'][number]): boolean {
  return expected.amount === minimum.amount
}

function listed(amounts: readonly AmountView[]): string {
  return inWords(amounts.map((amount) => `${groupDigits(amount.amount)} ${amount.token}`))
}
