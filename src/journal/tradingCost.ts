import type { Receipt } from '../model/Receipt.ts'
import type { UsdE8 } from '../model/Usd.ts'
import type { PlanReasons } from './readPlanRecord.ts'

/**
 * What a plan's trades cost beside its network fee, as it was planned. What a pool takes is in what arrives and in no
 * receipt: so it is an expectation. Null where the record does not say.
 */
export function tradingCost(planned: PlanReasons | null, receipt: Pick<Receipt, 'status' | 'steps'>): UsdE8 | null {
  if (!receipt.steps.some(({ status }) => status === 'mined')) return 0n
  if (planned === null) return null
  const { poolFees, impact } = planned.costs
  const trading = poolFees + impact
  // Not all of it was carried out: which of its trades were cannot be told from the plan.
  return receipt.status === 'done' || (poolFees === 0n && impact === 0n) ? trading : null
}
