import type { EMode, ReserveState } from '../../model/Snapshot.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { bps, percentMul, wadDiv } from './math.ts'
import { keepsVirtualBalances } from './revisions.ts'

/** What an account has and owes in one reserve, with the reserve itself. Amounts in the asset's units. */
export type LendingPosition = {
  readonly reserve: ReserveState
  readonly decimals: number
  readonly supplied: bigint
  readonly debt: bigint
  readonly usedAsCollateral: boolean
}

/** An account in the lending market: a position for each reserve, even where it holds nothing of it. */
export type Lending = { readonly positions: readonly LendingPosition[]; readonly eMode: EMode | null }

/** In the oracle's base currency (1e-8 dollars) and basis points, averaged over the collateral's worth. */
export type LendingTotals = {
  readonly collateral: UsdE8
  readonly debt: UsdE8
  readonly ltvBps: bigint
  readonly liquidationThresholdBps: bigint
  /** 1e18 = 1; null without debt. */
  readonly health: bigint | null
  /** Aave lets nothing but such collateral out while any of it counts. */
  readonly hasZeroLtvCollateral: boolean
}

/**
 * `GenericLogic.calculateUserAccountData` of `@aave/core-v3@1.19.3`, rounding for rounding. Since v3.5 a debt's worth is
 * rounded up, and the health is reckoned before the thresholds are averaged.
 */
export function lendingTotals({ positions, eMode }: Lending): LendingTotals {
  let collateral = 0n
  let debt = 0n
  let ltvSum = 0n
  let thresholdSum = 0n
  let hasZeroLtvCollateral = false
  for (const position of positions) {
    const { reserve } = position
    if (reserve.liquidationThresholdBps !== 0n && position.usedAsCollateral) {
      const worth = baseOf(position, position.supplied)
      collateral += worth
      if (reserve.ltvBps === 0n) hasZeroLtvCollateral = true
      else ltvSum += worth * groupOf(position, eMode).ltvBps
      thresholdSum += weighedCollateral(position, eMode)
    }
    debt += debtBaseOf(position)
  }
  const isLater = positions.some(({ reserve }) => keepsVirtualBalances(reserve.revision))
  const liquidationThresholdBps = collateral === 0n ? 0n : thresholdSum / collateral
  return {
    collateral,
    debt,
    ltvBps: collateral === 0n ? 0n : ltvSum / collateral,
    liquidationThresholdBps,
    health:
      debt === 0n
        ? null
        : isLater
          ? wadDiv(thresholdSum, debt) / bps
          : wadDiv(percentMul(collateral, liquidationThresholdBps), debt),
    hasZeroLtvCollateral,
  }
}

/** The worth of what backs a loan in one reserve times its threshold: dollars of 8 digits, times basis points. */
export function weighedCollateral(position: LendingPosition, eMode: EMode | null): bigint {
  const { reserve, supplied, usedAsCollateral } = position
  if (reserve.liquidationThresholdBps === 0n || !usedAsCollateral) return 0n
  return baseOf(position, supplied) * groupOf(position, eMode).liquidationThresholdBps
}

/** Whose figures hold for it: those of the account's e-mode where it belongs to that, else its own. */
function groupOf(
  { reserve }: LendingPosition,
  eMode: EMode | null,
): Pick<ReserveState, 'ltvBps' | 'liquidationThresholdBps'> {
  return eMode !== null && reserve.eModeCategory === eMode.category ? eMode : reserve
}

/** What so many units of the position's asset are worth to the market, rounded down as it does. */
export function baseOf({ reserve, decimals }: LendingPosition, units: bigint): UsdE8 {
  return (reserve.priceBase * units) / 10n ** BigInt(decimals)
}

/** What is owed in one reserve, as worth to the market. */
export function debtBaseOf({ reserve, decimals, debt }: LendingPosition): UsdE8 {
  const scale = 10n ** BigInt(decimals)
  const up = keepsVirtualBalances(reserve.revision) ? scale - 1n : 0n
  return (reserve.priceBase * debt + up) / scale
}

/** `GenericLogic.calculateAvailableBorrows`. */
export function availableBorrows({ collateral, debt, ltvBps }: LendingTotals): UsdE8 {
  const most = percentMul(collateral, ltvBps)
  return most < debt ? 0n : most - debt
}

/** The one asset that an account is confined to, and null where it is not (`UserConfiguration.getIsolationModeState`). */
export function isolatedCollateral({ positions }: Lending): LendingPosition | null {
  const [only, second] = positions.filter(({ usedAsCollateral }) => usedAsCollateral)
  if (only === undefined || second !== undefined) return null
  return only.reserve.debtCeiling === 0n ? null : only
}

/** Whether the asset may be made collateral beside what already is (`ValidationLogic.validateUseAsCollateral`). */
export function mayBeCollateral(lending: Lending, { ltvBps, debtCeiling }: ReserveState): boolean {
  if (ltvBps === 0n) return false
  if (!lending.positions.some(({ usedAsCollateral }) => usedAsCollateral)) return true
  return isolatedCollateral(lending) === null && debtCeiling === 0n
}

/** The same account with one position changed. `asset` in any case of letters. */
export function withPosition(
  lending: Lending,
  asset: string,
  change: (position: LendingPosition) => LendingPosition,
): Lending {
  const key = asset.toLowerCase()
  const positions = lending.positions.map((position) =>
    position.reserve.asset.toLowerCase() === key ? change(position) : position,
  )
  return { ...lending, positions }
}
