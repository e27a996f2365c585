import type { MorphoMarketState } from '../../model/Snapshot.ts'

/**
 * Morpho's `AdaptiveCurveIrm`, by its public documentation: the borrowers' rate is a curve through a rate at the target
 * utilisation, and that rate grows while more than the target is lent, and falls while less is. Everything has 18
 * decimals, times are seconds, and divisions round to zero, in Solidity as here.
 */
type Lent = Pick<MorphoMarketState, 'totalSupplyAssets' | 'totalBorrowAssets' | 'rateModel'>

const wad = 10n ** 18n
const year = 365n * 86_400n

/** The constants of the one model that governance of Morpho has put into use; no contract can be asked for them. */
export const adaptiveCurve = {
  targetUtilization: (wad * 9n) / 10n,
  curveSteepness: 4n * wad,
  adjustmentSpeed: (50n * wad) / year,
} as const

/** Between 0.1 % and 200 % a year. */
const leastAtTarget = wad / 1_000n / year
const mostAtTarget = (2n * wad) / year

/** The part of what is supplied that is lent on, with 18 decimals, rounded down. */
export function morphoUtilization({ totalSupplyAssets, totalBorrowAssets }: Omit<Lent, 'rateModel'>): bigint {
  return totalSupplyAssets === 0n ? 0n : (totalBorrowAssets * wad) / totalSupplyAssets
}

/** What borrowers pay right now, per second, if the rate at the target is as the state says. */
export function borrowRatePerSecond(market: Lent): bigint {
  return curveAt(market, market.rateModel.rateAtTarget)
}

/**
 * What borrowers paid on average over so many seconds since the last update, per second: `borrowRateView`. The rate at the
 * target moved on the way; the average is taken of its start, its middle twice, and its end.
 */
export function averageRate(market: Lent, elapsed: bigint): bigint {
  const { rateAtTarget: start } = market.rateModel
  const growth = growthOver(market, elapsed)
  if (growth === 0n) return curveAt(market, start)
  const [middle, end] = [grown(start, growth / 2n), grown(start, growth)]
  return curveAt(market, (start + end + 2n * middle) / 4n)
}

/** The rate at the target so many seconds after the last update, while nobody acted. */
export function rateAtTargetAfter(market: Lent, elapsed: bigint): bigint {
  const growth = growthOver(market, elapsed)
  return growth === 0n ? market.rateModel.rateAtTarget : grown(market.rateModel.rateAtTarget, growth)
}

/** The exponent by which the rate at the target grows (or falls) over so many seconds. */
function growthOver(market: Lent, elapsed: bigint): bigint {
  return ((market.rateModel.adjustmentSpeed * distanceOf(market)) / wad) * elapsed
}

/** How far from the target, as a part of the room on that side: from −1 (nothing is lent) to 1 (all is). */
function distanceOf(market: Lent): bigint {
  const { targetUtilization } = market.rateModel
  const utilization = morphoUtilization(market)
  const room = utilization > targetUtilization ? wad - targetUtilization : targetUtilization
  return ((utilization - targetUtilization) * wad) / room
}

function curveAt(market: Lent, rateAtTarget: bigint): bigint {
  const { curveSteepness } = market.rateModel
  const distance = distanceOf(market)
  const slope = distance < 0n ? wad - (wad * wad) / curveSteepness : curveSteepness - wad
  return (((slope * distance) / wad + wad) * rateAtTarget) / wad
}

function grown(rateAtTarget: bigint, growth: bigint): bigint {
  const moved = (rateAtTarget * exponential(growth)) / wad
  if (moved < leastAtTarget) return leastAtTarget
  return moved > mostAtTarget ? mostAtTarget : moved
}

const ln2 = 693_147_180_559_945_309n
/** Below, e^x has no digit left; above, it is as large as the model lets it be. */
const leastExponent = -41_446_531_673_892_822_312n
const mostExponent = 93_859_467_695_000_404_319n
const mostExponential = 57_716_089_161_558_943_949_701_069_502_944_508_345_128_422_502_756_744_429_568n

/** e^x as the model has it: halvings or doublings, and the first three terms of the series for what is left. */
function exponential(x: bigint): bigint {
  if (x < leastExponent) return 0n
  if (x >= mostExponent) return mostExponential
  const halves = (x + (x < 0n ? -ln2 : ln2) / 2n) / ln2
  const rest = x - halves * ln2
  const value = wad + rest + (rest * rest) / wad / 2n
  return halves >= 0n ? value << halves : value >> -halves
}
