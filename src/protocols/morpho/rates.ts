import type { RateRay } from '../../model/Plan.ts'
import type { MorphoMarketState } from '../../model/Snapshot.ts'
import { averageRate, borrowRatePerSecond, rateAtTargetAfter } from './adaptiveCurve.ts'

const wad = 10n ** 18n
const wadToRay = 10n ** 9n
const year = 365n * 86_400n
/** `SharesMathLib.sol`: they keep a first lender from inflating the price of a share. */
const virtualShares = 1_000_000n
const virtualAssets = 1n

/**
 * The market with the interest until `now` (chain seconds) in its totals, as `MorphoBalancesLib.expectedMarketBalances`
 * has it and as the contract itself does before anything else. The share of the fee is in the total of shares. A `now`
 * before the last update changes nothing.
 */
export function accrueInterest(market: MorphoMarketState, now: bigint): MorphoMarketState {
  const elapsed = now - market.lastUpdate
  if (elapsed <= 0n) return market
  const rate = averageRate(market, elapsed)
  const interest = (market.totalBorrowAssets * compounded(rate, elapsed)) / wad
  const totalSupplyAssets = market.totalSupplyAssets + interest
  const feeAssets = (interest * market.fee) / wad
  const feeShares = sharesDown(feeAssets, totalSupplyAssets - feeAssets, market.totalSupplyShares)
  return {
    ...market,
    totalSupplyAssets,
    totalSupplyShares: market.totalSupplyShares + feeShares,
    totalBorrowAssets: market.totalBorrowAssets + interest,
    lastUpdate: now,
    rateModel: { ...market.rateModel, rateAtTarget: rateAtTargetAfter(market, elapsed) },
  }
}

/**
 * What lenders would be paid after `deposit` more of the loan (negative: after that much less) at `now`: ray a year, not
 * compounded. The borrow rate is the rate model's own, to its last digit, for what is lent after the deposit; lenders
 * get it for the part that is lent, less the fee. Null where so much cannot leave, or where its rates are not believed.
 */
export function morphoRateAfter(market: MorphoMarketState, deposit: bigint, now: bigint): RateRay | null {
  if (market.doubt !== null) return null
  const accrued = accrueInterest(market, now)
  const totalSupplyAssets = accrued.totalSupplyAssets + deposit
  const borrowed = accrued.totalBorrowAssets
  if (totalSupplyAssets < borrowed) return null
  if (totalSupplyAssets <= 0n) return 0n
  const perSecond = borrowRatePerSecond({ ...accrued, totalSupplyAssets })
  const paid = perSecond * year * borrowed * (wad - accrued.fee) * wadToRay
  return paid / (totalSupplyAssets * wad)
}

/**
 * The rate that pays without compounding, over so many seconds from `now`, what the market pays lenders over that time: its
 * interest is added to what is lent, and earns too. Ray a year, for a deposit made at `now` while nobody else acts, at the
 * rate as it is then: a rate that follows demand moves on, and where to depends on what borrowers do.
 */
export function morphoRateOver(
  market: MorphoMarketState,
  deposit: bigint,
  now: bigint,
  seconds: bigint,
): RateRay | null {
  const simple = morphoRateAfter(market, deposit, now)
  if (simple === null || simple === 0n || seconds <= 0n) return simple
  const accrued = accrueInterest(market, now)
  const perSecond = borrowRatePerSecond({ ...accrued, totalSupplyAssets: accrued.totalSupplyAssets + deposit })
  return perSecond === 0n ? simple : (simple * compounded(perSecond, seconds)) / (perSecond * seconds)
}

/** What can leave at once, in the loan's units: what is not lent on. */
export function morphoLiquidity(market: MorphoMarketState, now: bigint): bigint {
  const { totalSupplyAssets, totalBorrowAssets } = accrueInterest(market, now)
  return totalSupplyAssets - totalBorrowAssets
}

/** The shares that a supply of so many assets brings at `now`. Rounded down, as the contract does. */
export function sharesForSupply(market: MorphoMarketState, assets: bigint, now: bigint): bigint {
  const { totalSupplyAssets, totalSupplyShares } = accrueInterest(market, now)
  return sharesDown(assets, totalSupplyAssets, totalSupplyShares)
}

/** The shares that taking out so many assets costs at `now`. Rounded up, as the contract does. */
export function sharesForWithdrawal(market: MorphoMarketState, assets: bigint, now: bigint): bigint {
  const { totalSupplyAssets, totalSupplyShares } = accrueInterest(market, now)
  const all = totalSupplyAssets + virtualAssets
  return (assets * (totalSupplyShares + virtualShares) + all - 1n) / all
}

/** What so many shares are worth, and what giving them back pays, at `now`. Rounded down, as the contract does. */
export function assetsForShares(market: MorphoMarketState, shares: bigint, now: bigint): bigint {
  const { totalSupplyAssets, totalSupplyShares } = accrueInterest(market, now)
  return (shares * (totalSupplyAssets + virtualAssets)) / (totalSupplyShares + virtualShares)
}

/** `MathLib.wTaylorCompounded`: the first three terms of e^(rate × seconds) − 1. */
function compounded(ratePerSecond: bigint, seconds: bigint): bigint {
  const first = ratePerSecond * seconds
  const second = (first * first) / (2n * wad)
  const third = (second * first) / (3n * wad)
  return first + second + third
}

function sharesDown(assets: bigint, totalAssets: bigint, totalShares: bigint): bigint {
  return (assets * (totalShares + virtualShares)) / (totalAssets + virtualAssets)
}
