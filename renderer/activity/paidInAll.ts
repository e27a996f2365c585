import type { ListedPlan } from '../../src/api/Core.ts'
import { centsOf, usdOfCents } from '../plan/cents.ts'

/** What some plans cost together, as far as it is known. */
export type PaidInAll = {
  /** A decimal string of dollars. */
  readonly usd: string
  /** How many of them are in that sum. */
  readonly known: number
  /** How many cost something that is not known, or not known yet. */
  readonly unknown: number
}

/** The sum of what each line of the list says. Null where nothing was paid for any of them. */
export function paidInAll(plans: readonly Pick<ListedPlan, 'cost'>[]): PaidInAll | null {
  let cents = 0n
  let known = 0
  let unknown = 0
  for (const { cost } of plans) {
    if (cost.status === 'nothing') continue
    const paid = cost.status === 'paid' && cost.totalUsd !== null ? centsOf(cost.totalUsd) : null
    if (paid === null) unknown += 1
    else {
      cents += paid
      known += 1
    }
  }
  return known + unknown === 0 ? null : { usd: usdOfCents(cents), known, unknown }
}
