import { describe, expect, test } from 'vitest'
import { coin } from '../../chain/testing/chainOfTest.ts'
import type { ReserveState } from '../../model/Snapshot.ts'
import { checkReserve, reserveClosed } from './checkReserve.ts'
import { reasonsOf } from './FloorRule.ts'

const usdc = coin('USDC')
const whole = (tokens: bigint): bigint => tokens * 10n ** 6n
const ray = 10n ** 27n
const sound: ReserveState = {
  asset: usdc.address,
  revision: 1n,
  active: true,
  frozen: false,
  paused: false,
  supplyRate: ray / 25n,
  totalSupply: whole(1_000n),
  totalVariableDebt: whole(500n),
  totalStableDebt: 0n,
  available: whole(500n),
  deficit: 0n,
  supplyCap: 2_000n,
  reserveFactorBps: 1_000n,
  borrowRate: ray / 20n,
  debtIndex: ray,
  borrowCap: 0n,
  borrowingEnabled: true,
  ltvBps: 7_500n,
  liquidationThresholdBps: 7_800n,
  liquidationBonusBps: 10_450n,
  eModeCategory: 0n,
  debtCeiling: 0n,
  isolationDebt: 0n,
  borrowableInIsolation: false,
  siloed: false,
  priceBase: 100_000_000n,
  doubt: null,
  rateModel: { optimalUsage: ray / 2n, base: 0n, slope1: ray / 25n, slope2: ray },
}
const check = (change: Partial<ReserveState>, deposit = whole(10n)) =>
  reasonsOf(checkReserve({ ...sound, ...change }, usdc, deposit))[0] ?? null

describe('checkReserve', () => {
  test('default', () => {
    expect(check({})).toBeNull()
  })

  test.each<[string, Partial<ReserveState>, RegExp]>([
    ['switched off', { active: false }, /has switched USDC off/],
    ['paused', { paused: true }, /has paused USDC/],
    ['frozen', { frozen: true }, /has frozen USDC/],
  ])('behavior: a reserve that is %s takes nothing', (_, change, reason) => {
    expect(check(change)).toMatch(reason)
    expect(reserveClosed({ ...sound, ...change }, usdc, 0n)).toMatch(reason)
  })

  test('behavior: the cap counts what would be there with the deposit, to the last unit; no cap is none', () => {
    const open = { totalSupply: whole(1_990n), available: whole(1_990n) }
    expect(check(open, whole(10n))).toBeNull()
    expect(check(open, whole(10n) + 1n)).toMatch(/its cap is reached/)
    expect(check({ ...open, supplyCap: 0n }, whole(11n))).toBeNull()
  })

  test('behavior: with more than 95 % lent out, leaving may have to wait', () => {
    const lent = { totalVariableDebt: whole(950n), available: whole(50n) }
    expect(check(lent, 1n)).toBeNull()
    expect(check({ ...lent, totalVariableDebt: whole(951n) }, 1n)).toMatch(/^More than 95 % of it is lent out/)
    expect(check({ totalStableDebt: whole(470n), available: whole(50n) }, 1n)).toMatch(/^More than 95 %/)
  })

  test('behavior: ten times the deposit must be able to leave at once', () => {
    expect(check({}, whole(50n))).toBeNull()
    expect(check({}, whole(50n) + 1n)).toBe(
      'Only 500 USDC could leave it today, which is too little to be sure of getting out.',
    )
  })

  test('behavior: an empty reserve is no place for a deposit', () => {
    expect(check({ totalSupply: 0n, totalVariableDebt: 0n, available: 0n }, 1n)).toMatch(/^Only 0 USDC/)
  })
})
