import type { AmountView, ChangeView, StageOf } from './Stage.ts'

type Moves = Pick<StageOf<'plan'>, 'gets' | 'spends'>

/**
 * What arrives, where the simulation saw it: with what it saw in the place of what the planner counted on. Two figures of
 * one thing would be one too many, and whatever is worked out from the one would not agree with the other.
 */
export function seenArrivals({ gets, spends }: Moves, changes: readonly ChangeView[]): Moves['gets'] {
  return gets.map((get) => ({ ...get, expected: seen(get.expected, spends, changes) ?? get.expected }))
}

/** Null where the simulation did not see it arrive, or where some of it leaves as well. */
function seen(expected: AmountView, spends: readonly AmountView[], changes: readonly ChangeView[]): AmountView | null {
  const isOf = ({ address }: { readonly address: string }) => address === expected.address
  const change = spends.some(isOf) ? undefined : changes.find(isOf)
  if (change === undefined || change.position !== null || change.change.startsWith('-')) return null
  const [amount, usd] = [change.change, change.changeUsd].map((figure) => figure?.replace('+', '') ?? null)
  return { ...expected, amount: amount ?? expected.amount, usd: usd ?? null }
}
