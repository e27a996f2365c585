import type { RecordedCost } from '../journal/foldCosts.ts'
import type { CostView } from '../model/Activity.ts'
import { amountOf } from '../model/Amount.ts'
import type { HistoryEntry } from '../model/HistoryEntry.ts'
import type { Token } from '../model/Token.ts'
import { formatUsd, usdOf } from '../model/Usd.ts'

/** What a plan cost, for its line in the list. What is not on record is null, and never nothing. */
export function costView(status: HistoryEntry['status'], cost: RecordedCost | undefined, coin: Token): CostView {
  if (cost === undefined) return { status: status === 'approved' || status === 'interrupted' ? 'open' : 'nothing' }
  const { fee, trading, coinPrice } = cost
  // Where no fee was paid, no price is needed to say so.
  const feeUsd = fee === 0n ? 0n : coinPrice === null ? null : usdOf(amountOf(coin, fee), coinPrice)
  const told = (usd: bigint | null) => (usd === null ? null : formatUsd(usd))
  return {
    status: 'paid',
    totalUsd: told(feeUsd === null || trading === null ? null : feeUsd + trading),
    feeUsd: told(feeUsd),
    tradingUsd: told(trading),
  }
}
