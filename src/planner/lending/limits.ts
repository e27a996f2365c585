import { mulDivUp } from '../../model/decimal.ts'
import {
  baseOf,
  isolatedCollateral,
  type Lending,
  type LendingPosition,
  lendingTotals,
  withPosition,
} from '../../protocols/aave/health.ts'
import { percentDiv } from '../../protocols/aave/math.ts'
import { debtAfter } from '../../protocols/aave/rates.ts'
import { growthBps } from './floors.ts'

/** The same loan with its debts grown by the interest of the time that a plan may take. */
export function grown(lending: Lending): Lending {
  const positions = lending.positions.map((position) => ({
    ...position,
    debt: position.debt + mulDivUp(position.debt, growthBps, 10_000n),
  }))
  return { ...lending, positions }
}

export function afterBorrowing(lending: Lending, position: LendingPosition, units: bigint): Lending {
  return withPosition(lending, position.reserve.asset, (found) => ({
    ...found,
    debt: debtAfter(found.reserve, found.debt, units),
  }))
}

/** Whether the loan is at least this healthy. One without debt always is. */
export function isHealthy(lending: Lending, floor: bigint): boolean {
  const { health } = lendingTotals(lending)
  return health === null || health >= floor
}

/** Aave's own rule on what may be owed against collateral (`ValidationLogic.validateBorrow`), interest allowed for. */
export function mayOwe(lending: Lending, position: LendingPosition, units: bigint): boolean {
  const { collateral, debt, ltvBps, health } = lendingTotals(grown(lending))
  if (collateral === 0n || ltvBps === 0n || (health !== null && health <= 10n ** 18n)) return false
  return percentDiv(debt + baseOf(position, units), ltvBps) <= collateral
}

/** The most of the asset that may be borrowed and leaves the loan at the floor or above. Caps and liquidity count too. */
export function largestBorrow(lending: Lending, position: LendingPosition, floor: bigint): bigint {
  return largest(borrowable(lending, position), (units) => {
    if (units === 0n) return true
    return mayOwe(lending, position, units) && isHealthy(grown(afterBorrowing(lending, position, units)), floor)
  })
}

/** What the reserve itself would lend: what lies in it, under its caps. */
export function borrowable(lending: Lending, { reserve, decimals }: LendingPosition): bigint {
  const limits = [reserve.available]
  const owed = reserve.totalVariableDebt + reserve.totalStableDebt
  if (reserve.borrowCap !== 0n) limits.push(reserve.borrowCap * 10n ** BigInt(decimals) - owed)
  const isolated = isolatedCollateral(lending)
  if (isolated !== null) {
    // The ceiling is counted in hundredths of a dollar, one token for one dollar.
    const { debtCeiling, isolationDebt } = isolated.reserve
    limits.push(((debtCeiling - isolationDebt) * 10n ** BigInt(decimals)) / 100n)
  }
  const least = limits.reduce((a, b) => (a < b ? a : b))
  return least > 0n ? least : 0n
}

/** The most of what is lent that can be taken out and leaves the loan at the floor or above. */
export function largestWithdrawal(lending: Lending, position: LendingPosition, floor: bigint): bigint {
  const { reserve, supplied } = position
  const upper = supplied < reserve.available ? supplied : reserve.available
  return largest(upper, (units) => units === 0n || mayWithdraw(lending, position, units, floor))
}

export function mayWithdraw(lending: Lending, position: LendingPosition, units: bigint, floor: bigint): boolean {
  if (!position.usedAsCollateral) return true
  const after = withPosition(lending, position.reserve.asset, (found) => ({
    ...found,
    supplied: found.supplied - units,
    usedAsCollateral: found.supplied !== units,
  }))
  const { health, hasZeroLtvCollateral } = lendingTotals(grown(after))
  if (health === null) return true
  return health >= floor && (!hasZeroLtvCollateral || position.reserve.ltvBps === 0n)
}

/** The largest number up to `upper` that is good, where small ones are and large ones may not be. */
export function largest(upper: bigint, isGood: (units: bigint) => boolean): bigint {
  if (isGood(upper)) return upper
  let good = 0n
  let bad = upper
  while (bad - good > 1n) {
    const middle = (good + bad) / 2n
    if (isGood(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The least number up to `upper` that is good, where large ones are; null where not even that one is. */
export function least(upper: bigint, isGood: (units: bigint) => boolean): bigint | null {
  if (!isGood(upper)) return null
  return upper - largest(upper, (less) => isGood(upper - less))
}
