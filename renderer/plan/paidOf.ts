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

/** What was paid in all, in parts that add up. What was sent to somebody is no cost: then the fee is all there is. */
export function paidOf(
  receipt: Pick<StageOf<'receipt'>, 'status' | 'fee' | 'netUsd'>,
  costs: Costs,
  sends: boolean,
): Paid {
  const fee = receipt.fee.usd === null ? null : centsOf(receipt.fee.usd)
  const nothing = { pools: 0n, price: 0n }
  if (sends) return { total: fee, fee, ...nothing }
  const net = receipt.netUsd === null ? null : centsOf(receipt.netUsd)
  if (net === null) return { total: null, fee, pools: null, price: null }
  const pools = receipt.status === 'done' ? centsOf(costs.poolFeesUsd) : null
  const total = fee === null ? null : fee - net
  if (pools === null) return net === 0n ? { total, fee, ...nothing } : { total, fee, pools: null, price: null }
  return { total, fee, pools, price: -net - pools }
}
