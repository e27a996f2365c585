import { describe, expect, test } from 'vitest'
import type { ReserveState } from '../../model/Snapshot.ts'
import {
  availableBorrows,
  isolatedCollateral,
  type Lending,
  type LendingPosition,
  lendingTotals,
  mayBeCollateral,
} from './health.ts'

const ray = 10n ** 27n
const reserve: ReserveState = {
  asset: '0x0000000000000000000000000000000000000001',
  revision: 1n,
  active: true,
  frozen: false,
  paused: false,
  supplyRate: 0n,
  totalSupply: 0n,
  totalVariableDebt: 0n,
  totalStableDebt: 0n,
  available: 0n,
  deficit: 0n,
  supplyCap: 0n,
  reserveFactorBps: 0n,
  borrowRate: 0n,
  debtIndex: ray,
  borrowCap: 0n,
  borrowingEnabled: true,
  ltvBps: 7_500n,
  liquidationThresholdBps: 8_000n,
  liquidationBonusBps: 10_500n,
  eModeCategory: 0n,
  debtCeiling: 0n,
  isolationDebt: 0n,
  borrowableInIsolation: false,
  siloed: false,
  priceBase: 100_000_000n,
  doubt: null,
  rateModel: { optimalUsage: ray / 2n, base: 0n, slope1: 0n, slope2: 0n },
}
const position = (change: Partial<LendingPosition>, of: Partial<ReserveState> = {}): LendingPosition => ({
  reserve: { ...reserve, ...of },
  decimals: 6,
  supplied: 0n,
  debt: 0n,
  usedAsCollateral: true,
  ...change,
})
const lending = (...positions: readonly LendingPosition[]): Lending => ({ positions, eMode: null })

describe('lendingTotals', () => {
  test('default', () => {
    const totals = lendingTotals(lending(position({ supplied: 1_000_000000n }), position({ debt: 400_000000n })))
    expect(totals).toEqual({
      collateral: 1_000_00000000n,
      debt: 400_00000000n,
      ltvBps: 7_500n,
      liquidationThresholdBps: 8_000n,
      health: 2n * 10n ** 18n,
      hasZeroLtvCollateral: false,
    })
    expect(availableBorrows(totals)).toBe(350_00000000n)
  })

  test('behavior: thresholds are averaged over worth and cut off, the health is rounded half up', () => {
    const low = { ltvBps: 1n, liquidationThresholdBps: 3n }
    const totals = lendingTotals(
      lending(
        position({ supplied: 1n }, low),
        position({ supplied: 2n, debt: 3n }, { liquidationThresholdBps: 8_000n }),
      ),
    )
    expect(totals.liquidationThresholdBps).toBe((100n * 3n + 200n * 8_000n) / 300n)
    // 300 of base at 53.34 % is 160.02, half up 160; over 300 owed.
    expect(totals.health).toBe((160n * 10n ** 18n + 150n) / 300n)
  })

  test('behavior: what is not used, or has no threshold, does not count; a debt does', () => {
    const idle = position({ supplied: 5_000000n, usedAsCollateral: false, debt: 1_000000n })
    const none = position({ supplied: 5_000000n }, { liquidationThresholdBps: 0n })
    expect(lendingTotals(lending(idle, none))).toMatchObject({ collateral: 0n, debt: 1_00000000n, health: 0n })
  })

  test('behavior: collateral that is no longer lent against keeps its threshold and is named', () => {
    const totals = lendingTotals(lending(position({ supplied: 1_000000n, debt: 1n }, { ltvBps: 0n })))
    expect(totals).toMatchObject({ ltvBps: 0n, liquidationThresholdBps: 8_000n, hasZeroLtvCollateral: true })
    expect(availableBorrows(totals)).toBe(0n)
  })

  test('behavior: in a group of like assets its own thresholds hold for those in it', () => {
    const eMode = { category: 1n, ltvBps: 9_000n, liquidationThresholdBps: 9_300n }
    const inside = position({ supplied: 1_000000n }, { eModeCategory: 1n })
    expect(lendingTotals({ positions: [inside], eMode })).toMatchObject({
      ltvBps: 9_000n,
      liquidationThresholdBps: 9_300n,
    })
    expect(lendingTotals({ positions: [position({ supplied: 1_000000n })], eMode })).toMatchObject({ ltvBps: 7_500n })
  })
})

describe('mayBeCollateral', () => {
  const isolated = { ...reserve, debtCeiling: 5n }

  test('default', () => {
    expect(mayBeCollateral(lending(position({ supplied: 1n })), reserve)).toBe(true)
    expect(mayBeCollateral(lending(position({ supplied: 1n })), { ...reserve, ltvBps: 0n })).toBe(false)
  })

  test('behavior: an isolated asset counts alone only', () => {
    const alone = lending(position({ supplied: 1n }, isolated))
    expect(isolatedCollateral(alone)?.reserve.debtCeiling).toBe(5n)
    expect(mayBeCollateral(alone, reserve)).toBe(false)
    expect(mayBeCollateral(lending(position({ usedAsCollateral: false })), isolated)).toBe(true)
    expect(mayBeCollateral(lending(position({ supplied: 1n })), isolated)).toBe(false)
    expect(isolatedCollateral(lending(position({}), position({}, isolated)))).toBeNull()
  })
})
