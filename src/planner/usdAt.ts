import type { Amount } from '../model/Amount.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import type { Draft } from './Draft.ts'

/** What an amount is worth by the price feeds. 0 where there is no price: for comparing costs, never for a bound. */
export function usdAt(draft: Draft, amount: Amount): UsdE8 {
  const price = draft.snapshot.prices.get(amount.token.address.toLowerCase())
  return price === undefined ? 0n : usdOf(amount, price.usdE8)
}
