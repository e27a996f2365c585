import type { RateRay } from '../../model/Plan.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import { bps, percentMul, ray, rayDiv, rayMul, wadToRay } from './math.ts'

/**
 * What the reserve would pay suppliers after `deposit` more of its asset (negative: after that much less), by the
 * arithmetic of `DefaultReserveInterestRateStrategy.calculateInterestRates` (v3.0.x), to the last digit.
 * Ray a year. Null where stable debt is out (its average is not in the snapshot) or the deposit empties the reserve.
 */
export function supplyRateAfter(reserve: ReserveState, deposit: bigint): RateRay | null {
  const debt = reserve.totalVariableDebt
  const available = reserve.available + deposit
  if (reserve.totalStableDebt !== 0n || available < 0n) return null
  if (debt === 0n) return 0n
  const usage = rayDiv(debt, available + debt)
  // The overall borrow rate is the variable one weighed by its debt in ray, as the contract does it.
  const weighted = rayDiv(rayMul(curveAt(reserve, usage), wadToRay(debt)), wadToRay(debt))
  return percentMul(rayMul(weighted, usage), bps - reserve.reserveFactorBps)
}

/**
 * What borrowers would pay after `borrowed` more of its asset was borrowed (negative: after that much was paid back),
 * by the same arithmetic, to the last digit. Ray a year. Null where stable debt is out, or where there is not so much.
 */
export function borrowRateAfter(reserve: ReserveState, borrowed: bigint): RateRay | null {
  const debt = debtAfter(reserve, reserve.totalVariableDebt, borrowed)
  const available = reserve.available - borrowed
  if (reserve.totalStableDebt !== 0n || available < 0n || debt < 0n) return null
  return curveAt(reserve, debt === 0n ? 0n : rayDiv(debt, available + debt))
}

/** A debt after so much more of it (negative: less), in whole parts of the index, as the debt token counts it. */
export function debtAfter({ debtIndex }: ReserveState, debt: bigint, borrowed: bigint): bigint {
  const parts = rayDiv(borrowed < 0n ? -borrowed : borrowed, debtIndex)
  return rayMul(rayDiv(debt, debtIndex) + (borrowed < 0n ? -parts : parts), debtIndex)
}

/** The variable borrow rate at a usage, both in ray. */
function curveAt({ rateModel }: ReserveState, usage: bigint): RateRay {
  const { optimalUsage, base, slope1, slope2 } = rateModel
  return usage > optimalUsage
    ? base + slope1 + rayMul(slope2, rayDiv(usage - optimalUsage, ray - optimalUsage))
    : base + rayDiv(rayMul(slope1, usage), optimalUsage)
}
