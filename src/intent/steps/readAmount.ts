import type { WantedAmount } from '../../model/Reading.ts'
import type { Clause } from '../clauses/Clause.ts'
import type { Holding, MentionOf, Quantity } from '../mentions/Mention.ts'
import type { Context } from './Context.ts'
import type { Draft, Said } from './Draft.ts'

export type HoldingMention = MentionOf<'holding'>

/** How much a holding says: a value, `unclear` where it has two readings, or null where nothing is said. */
export function readAmount(
  clause: Clause,
  holding: HoldingMention,
  context: Context,
): Said<WantedAmount> | 'unclear' | null {
  const before = yieldOf(context.previous)
  const points = pointsBack(holding, before, context.previous?.kind === 'claim') || isYetToCome(holding, context)
  const from = [clause.source(holding)]
  if (holding.quantity === null) return points ? { value: 'previous', from, by: 'previous' } : null
  if (points && holding.quantity.form === 'all') return { value: 'previous', from, by: 'previous' }
  if (points && holding.quantity.form !== 'number') return 'unclear'
  const value = plainAmount(holding.quantity)
  return value === null ? 'unclear' : { value, from }
}

/** The asset of a holding; "it" is what the step before yields. */
export function readHeldAsset(
  clause: Clause,
  holding: HoldingMention,
  context: Context,
): Said<string> | 'unclear' | null {
  if (holding.asset === 'unclear') return 'unclear'
  if (holding.asset !== null) return { value: holding.asset, from: [clause.source(holding)] }
  const before = yieldOf(context.previous)
  if (context.watched !== null && before === null && holding.pointer === 'it')
    return { value: context.watched, from: [clause.source(holding)], by: 'what is watched' }
  return before !== null && holding.pointer !== null
    ? { value: before, from: [clause.source(holding)], by: 'previous' }
    : null
}

/** "sell 0.5 eth and put the money in aave": what the sale brings, whatever that will be. */
function isYetToCome({ asset, quantity, pointer }: Holding, { previous }: Context): boolean {
  const sells = previous?.kind === 'swap' && previous.said.sell !== undefined && previous.said.buy === undefined
  return sells && asset === null && quantity === null && pointer === 'it'
}

function pointsBack(holding: Holding, before: string | null, claimed: boolean): boolean {
  if (claimed && holding.asset !== null && holding.quantity === null)
    return holding.pointer === 'that' || holding.pointer === 'the'
  if (before === null) return false
  if (holding.asset === null) return holding.pointer === 'it' || holding.pointer === 'that'
  return holding.asset === before && (holding.pointer === 'that' || holding.pointer === 'the')
}

export function plainAmount(quantity: Quantity): WantedAmount | null {
  switch (quantity.form) {
    case 'number':
      return quantity.unit === 'gwei'
        ? null
        : { value: quantity.value, unit: quantity.unit === 'usd' ? 'usd' : 'token' }
    case 'percent':
      return quantity.bare ? null : quantity.value === '100' ? 'all' : { percent: quantity.value }
    case 'all':
      return 'all'
    case 'allBut':
      return { allBut: { value: quantity.value, unit: 'token' } }
    default:
      return null
  }
}

/** What a step leaves in the person's hands, if it is one asset. */
export function yieldOf(draft: Draft | null): string | null {
  if (draft === null) return null
  if (draft.kind === 'swap') return draft.said.buy?.value ?? null
  if (draft.kind === 'unstake')
    return draft.said.asset?.value === 'STETH' || draft.said.asset?.value === 'ETH' ? 'ETH' : null
  const keeps = draft.kind === 'withdraw' || draft.kind === 'borrow' || draft.kind === 'bridge'
  return keeps ? (draft.said.asset?.value ?? null) : null
}
