import type { RateRay } from '../../model/Plan.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import { bps, percentMul, ray, rayDiv, rayDivCeil, rayDivFloor, rayMul, rayMulCeil, wadToRay } from './math.ts'
import { keepsVirtualBalances } from './revisions.ts'

/** What the strategy is told of a reserve. Amounts in the asset's units. */
type Utilisation = Pick<ReserveState, 'available' | 'deficit' | 'reserveFactorBps' | 'rateModel'> & {
  readonly debt: bigint
}

/**
 * What the reserve would pay suppliers after `deposit` more of its asset (negative: after that much less), by the
 * arithmetic of `DefaultReserveInterestRateStrategy.calculateInterestRates`, to the last digit. Ray a year. Null where
 * its rates are not believed, stable debt is out (its average is not in the snapshot) or the deposit empties the reserve.
 */
export function supplyRateAfter(reserve: ReserveState, deposit: bigint): RateRay | null {
  const debt = reserve.totalVariableDebt
  const available = reserve.available + deposit
  if (reserve.doubt !== null || reserve.totalStableDebt !== 0n || available < 0n) return null
  if (debt === 0n) return 0n
  if (keepsVirtualBalances(reserve.revision)) return ratesAt({ ...reserve, debt, available }).supplyRate
  const usage = rayDiv(debt, available + debt)
  // The overall borrow rate is the variable one weighed by its debt in ray, as the contract does it.
  const weighted = rayDiv(rayMul(curveAt(reserve, usage), wadToRay(debt)), wadToRay(debt))
  return percentMul(rayMul(weighted, usage), bps - reserve.reserveFactorBps)
}

/** Both rates as `DefaultReserveInterestRateStrategyV2.calculateInterestRates` gives them. Ray a year. */
export function ratesAt(reserve: Utilisation): { readonly supplyRate: RateRay; readonly borrowRate: RateRay } {
  const { debt, available, deficit, reserveFactorBps } = reserve
  if (debt === 0n) return { supplyRate: 0n, borrowRate: reserve.rateModel.base }
  const borrowRate = curveAt(reserve, rayDiv(debt, available + debt))
  const paidFor = rayDiv(debt, available + debt + deficit)
  return { supplyRate: percentMul(rayMul(borrowRate, paidFor), bps - reserveFactorBps), borrowRate }
}

/**
 * What borrowers would pay after `borrowed` more of its asset was borrowed (negative: after that much was paid back),
 * by the same arithmetic, to the last digit. Ray a year. Null as above, or where there is not so much.
 */
export function borrowRateAfter(reserve: ReserveState, borrowed: bigint): RateRay | null {
  const debt = debtAfter(reserve, reserve.totalVariableDebt, borrowed)
  const available = reserve.available - borrowed
  if (reserve.doubt !== null || reserve.totalStableDebt !== 0n || available < 0n || debt < 0n) return null
  return curveAt(reserve, debt === 0n ? 0n : rayDiv(debt, available + debt))
}

/** A debt after so much more of it (negative: less), in whole parts of the index, as the debt token counts it. */
export function debtAfter({ debtIndex, revision }: ReserveState, debt: bigint, borrowed: bigint): bigint {
  if (keepsVirtualBalances(revision)) {
    const change = borrowed < 0n ? -rayDivFloor(-borrowed, debtIndex) : rayDivCeil(borrowed, debtIndex)
    // A debt is its parts rounded up, so its parts are the debt rounded down.
    return rayMulCeil(rayDivFloor(debt, debtIndex) + change, debtIndex)
  }
  const parts = rayDiv(borrowed < 0n ? -borrowed : borrowed, debtIndex)
  return rayMul(rayDiv(debt, debtIndex) + (borrowed < 0n ? -parts : parts), debtIndex)
}

/** The variable borrow rate at a usage, both in ray. */
function curveAt({ rateModel }: Pick<ReserveState, 'rateModel'>, usage: bigint): RateRay {
  const { optimalUsage, base, slope1, slope2 } = rateModel
  return usage > optimalUsage
    ? base + slope1 + rayMul(slope2, rayDiv(usage - optimalUsage, ray - optimalUsage))
    : base + rayDiv(rayMul(slope1, usage), optimalUsage)
}

/**
 * What a borrower pays over a year at this rate, interest on interest with it: the debt grows every second. As
 * `MathUtils.calculateCompoundedInterest` works it out, by the first three terms of e^rate − 1.
 */
export function paidOverYear(borrowRate: RateRay): RateRay {
  const second = rayMul(borrowRate, borrowRate)
  return borrowRate + second / 2n + rayMul(second, borrowRate) / 6n
}
