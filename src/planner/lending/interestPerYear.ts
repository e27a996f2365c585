import type { Amount } from '../../model/Amount.ts'
import { mulDivUp } from '../../model/decimal.ts'
import type { RateRay } from '../../model/Plan.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { type UsdE8, usdOf } from '../../model/Usd.ts'
import { ray } from '../../protocols/aave/math.ts'
import { paidOverYear } from '../../protocols/aave/rates.ts'

/** What a step borrows, and its rate once it is borrowed: ray a year, null where that is not known. */
export type Borrowed = { readonly amount: Amount; readonly rateAfter: RateRay | null }

/** What everything that a plan borrows costs in a year, interest on interest with it. Null where some of it is not known. */
export function interestPerYear({
  borrowed,
  snapshot,
}: {
  readonly borrowed: readonly Borrowed[]
  readonly snapshot: Pick<Snapshot, 'prices'>
}): UsdE8 | null {
  let sum: UsdE8 = 0n
  for (const { amount, rateAfter } of borrowed) {
    const price = snapshot.prices.get(amount.token.address.toLowerCase())
    if (price === undefined || rateAfter === null) return null
    sum += mulDivUp(usdOf(amount, price.usdE8), paidOverYear(rateAfter), ray)
  }
  return sum
}
