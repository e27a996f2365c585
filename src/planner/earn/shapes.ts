import type { MorphoMarketState, ReserveState, VaultState } from '../../model/Snapshot.ts'
import type { Shape } from './Curve.ts'

const ray = 10n ** 27n
const yearSeconds = 365 * 86_400

/**
 * How an Aave reserve's rate falls with a deposit, in ray a year: `supplyRateAfter` in floating point, for steering only. The
 * share lent out is debt / (size + deposit); above the kink of the curve and below it the borrowers' rate is a line in it.
 */
export function reserveShape(state: ReserveState): Shape {
  const debt = Number(state.totalVariableDebt)
  const size = Number(state.available) + debt
  const kept = 1 - Number(state.reserveFactorBps) / 10_000
  const { base, slope1, slope2 } = state.rateModel
  const optimal = Number(state.rateModel.optimalUsage) / Number(ray)
  const line = (start: number, slope: number) => ({ p: start * debt * kept, q: slope * debt * debt * kept })
  const gentle = line(Number(base), Number(slope1) / optimal)
  const steepSlope = Number(slope2) / (1 - optimal)
  const steep = line(Number(base + slope1) - steepSlope * optimal, steepSlope)
  const [kink] = reserveKinks(state)
  return kink === undefined
    ? { size, stretches: [{ upTo: Number.POSITIVE_INFINITY, ...gentle }] }
    : {
        size,
        stretches: [
          { upTo: Number(kink), ...steep },
          { upTo: Number.POSITIVE_INFINITY, ...gentle },
        ],
      }
}

/** The deposit that brings the share lent out down to the curve's kink: there the slope of what it pays jumps up. */
export function reserveKinks({ totalVariableDebt, available, rateModel }: ReserveState): readonly bigint[] {
  if (rateModel.optimalUsage === 0n) return []
  const kink = (totalVariableDebt * ray) / rateModel.optimalUsage - totalVariableDebt - available
  return kink > 0n ? [kink] : []
}

/**
 * How a vault's rate falls: as if a flow of money were shared by a place of the size that gives the rate the fall that it
 * begins with. @param rateAfter ray a year, after a deposit. Null where the vault pays nothing, or nobody knows what.
 */
export function vaultShape(state: VaultState, rateAfter: (deposit: bigint) => bigint | null): Shape | null {
  const little = state.totalAssets / 1_000n
  const [now, then] = [rateAfter(0n), rateAfter(little)]
  if (now === null || then === null || now <= 0n || little === 0n) return null
  const fall = now > then ? Number(now - then) : 0
  const size = fall === 0 ? Number(state.totalAssets) * 1e6 : (Number(then) * Number(little)) / fall
  return { size, stretches: [{ upTo: Number.POSITIVE_INFINITY, p: Number(now) * size, q: 0 }] }
}

/** How the rate of a market of Morpho Blue falls with a deposit, in ray a year; the interest until now is in its totals. */
export function morphoShape(state: MorphoMarketState): Shape {
  const borrowed = Number(state.totalBorrowAssets)
  const size = Number(state.totalSupplyAssets)
  const { targetUtilization, curveSteepness, rateAtTarget } = state.rateModel
  const [target, steepness] = [Number(targetUtilization) / 1e18, Number(curveSteepness) / 1e18]
  const kept = Number(ray) * (1 - Number(state.fee) / 1e18)
  const perYear = (Number(rateAtTarget) / 1e18) * yearSeconds * kept
  // The borrowers' rate is 1 at the target, `1 / steepness` where nothing is lent, `steepness` where all is.
  const line = (slope: number) => ({
    p: perYear * (1 - slope * target) * borrowed,
    q: perYear * slope * borrowed * borrowed,
  })
  const gentle = { upTo: Number.POSITIVE_INFINITY, ...line((1 - 1 / steepness) / target) }
  const compoundsAt = kept * borrowed
  const [kink] = morphoKinks(state)
  if (kink === undefined) return { size, stretches: [gentle], compoundsAt }
  return { size, stretches: [{ upTo: Number(kink), ...line((steepness - 1) / (1 - target)) }, gentle], compoundsAt }
}

/** The deposit that brings a market down to its target. */
export function morphoKinks({ totalBorrowAssets, totalSupplyAssets, rateModel }: MorphoMarketState): readonly bigint[] {
  const kink = (totalBorrowAssets * 10n ** 18n) / rateModel.targetUtilization - totalSupplyAssets
  return kink > 0n ? [kink] : []
}
