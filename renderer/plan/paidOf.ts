import type { CostsView } from '../../src/model/FigureViews.ts'
import type { StageOf } from '../../src/model/Stage.ts'
import { centsOf } from './cents.ts'

export type Paid = {
  /** Cents. Null where a part of it is not known. */
  readonly total: bigint | null
  /** Cents; null where it is not known. */
  readonly fee: bigint | null
  /** Cents that the pools take, as planned; null where not every step was carried out. */
  readonly pools: bigint | null
  /** Cents by which the trades brought less than the price feeds say, pools' fees left out; negative is more. Null as above. */
  readonly price: bigint | null
}

type Costs = Pick<StageOf<'plan'>['costs'], 'poolFeesUsd'>

/** What was paid in all, in parts that add up. */
export function paidOf(receipt: Pick<StageOf<'receipt'>, 'status' | 'fee' | 'tradingUsd'>, costs: Costs): Paid {
  const fee = receipt.fee.usd === null ? null : centsOf(receipt.fee.usd)
  const trading = receipt.tradingUsd === null ? null : centsOf(receipt.tradingUsd)
  if (trading === null) return { total: null, fee, pools: null, price: null }
  const total = fee === null ? null : fee + trading
  const pools = receipt.status === 'done' ? centsOf(costs.poolFeesUsd) : null
  if (pools !== null) return { total, fee, pools, price: trading - pools }
  return trading === 0n ? { total, fee, pools: 0n, price: 0n } : { total, fee, pools: null, price: null }
}

/** Cents that the card said a plan would take: for the network, and for its trades with the pools' fees. */
export type Planned = { readonly fee: bigint; readonly trades: bigint }

/** Null where the card could not say all of it. */
export function plannedOf(feeUsd: string | null, costs: Pick<CostsView, 'poolFeesUsd' | 'impactUsd'>): Planned | null {
  const [fee, pools, price] = [feeUsd, costs.poolFeesUsd, costs.impactUsd].map((usd) =>
    usd === null ? null : centsOf(usd),
  )
  if (fee === undefined || pools === undefined || price === undefined) return null
  return fee === null || pools === null || price === null ? null : { fee, trades: pools + price }
}

/** What was paid beyond what the card said, in cents; negative is less. Nothing where not all of what was paid is known. */
export function differenceOf({ total, fee }: Paid, planned: Planned): Planned {
  if (total === null || fee === null) return { fee: 0n, trades: 0n }
  return { fee: fee - planned.fee, trades: total - fee - planned.trades }
}
