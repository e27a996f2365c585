import type { RecordedCost } from '../journal/foldCosts.ts'
import type { CostView } from '../model/Activity.ts'
import { amountOf } from '../model/Amount.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import type { PlanCosts } from '../model/Plan.ts'
import type { Token } from '../model/Token.ts'
import { formatUsd, toCents, type UsdE8, usdOf } from '../model/Usd.ts'

/** What a plan cost, for its line in the list. What is not on record is null, and never nothing. */
export function costView(status: HistoryEntry['status'], cost: RecordedCost | undefined, coin: Token): CostView {
  if (cost === undefined) return { status: status === 'approved' || status === 'interrupted' ? 'open' : 'nothing' }
  const { total, fee, trading } = paidInDollars(cost, coin)
  const told = (usd: UsdE8 | null) => (usd === null ? null : formatUsd(usd))
  return { status: 'paid', totalUsd: told(total), feeUsd: told(fee), tradingUsd: told(trading) }
}

type Paid = { readonly total: UsdE8 | null; readonly fee: UsdE8 | null; readonly trading: UsdE8 | null }

/** To the cent, so that what is shown adds up. Null where it is not known. */
export function paidInDollars({ fee: wei, trading: trades, coinPrice }: RecordedCost, coin: Token): Paid {
  // Where no fee was paid, no price is needed to say so.
  const fee = wei === 0n ? 0n : coinPrice === null ? null : toCents(usdOf(amountOf(coin, wei), coinPrice))
  const trading = trades === null ? null : toCents(trades)
  return { total: fee === null || trading === null ? null : fee + trading, fee, trading }
}

type Planned = {
  readonly total: UsdE8 | null
  readonly network: UsdE8 | null
  readonly provider: UsdE8
  readonly price: UsdE8
}

/**
 * What a plan is expected to cost: the network's fee, what whoever carries it out keeps, and what its trades bring less than
 * the market price says (negative where they bring more). To the cent, so that what is shown adds up.
 */
export function plannedInDollars({ gas, poolFees, impact }: Pick<PlanCosts, 'gas' | 'poolFees' | 'impact'>): Planned {
  const [network, provider, price] = [gas === null ? null : toCents(gas), toCents(poolFees), toCents(impact)]
  return { total: network === null ? null : network + provider + price, network, provider, price }
}
