import type { RateRay } from '../../model/Plan.ts'
import type { ReserveState } from '../../model/Snapshot.ts'

const ray = 10n ** 27n
const bps = 10_000n

/** Aave's rayMul: half up. `WadRayMath.sol` of `@aave/core-v3`. */
function rayMul(a: bigint, b: bigint): bigint {
  return (a * b + ray / 2n) / ray
}

/** Aave's rayDiv: half up. */
function rayDiv(a: bigint, b: bigint): bigint {
  return (a * ray + b / 2n) / b
}

/** Aave's percentMul on basis points: half up. */
function percentMul(value: bigint, percentage: bigint): bigint {
  return (value * percentage + bps / 2n) / bps
}

/**
 * What the reserve would pay suppliers after `deposit` more of its asset (negative: after that much less), by the
 * arithmetic of `DefaultReserveInterestRateStrategy.calculateInterestRates` (v3.0.x), to the last digit.
 * Ray a year. Null where stable debt is out (its average is not in the snapshot) or the deposit empties the reserve.
 */
export function supplyRateAfter(reserve: ReserveState, deposit: bigint): RateRay | null {
  if (reserve.totalStableDebt !== 0n) return null
  const debt = reserve.totalVariableDebt
  const available = reserve.available + deposit
  if (available < 0n) return null
  if (debt === 0n) return 0n
  const usage = rayDiv(debt, available + debt)
  const { optimalUsage, base, slope1, slope2 } = reserve.rateModel
  const borrowRate =
    usage > optimalUsage
      ? base + slope1 + rayMul(slope2, rayDiv(usage - optimalUsage, ray - optimalUsage))
      : base + rayDiv(rayMul(slope1, usage), optimalUsage)
  // The overall borrow rate is the variable one weighed by its debt in ray, as the contract does it.
  const weighted = rayDiv(rayMul(borrowRate, wadToRay(debt)), wadToRay(debt))
  return percentMul(rayMul(weighted, usage), bps - reserve.reserveFactorBps)
}

function wadToRay(value: bigint): bigint {
  return value * 10n ** 9n
}
