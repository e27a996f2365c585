import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { describeUsd, usdOf } from '../../model/Usd.ts'
import { freshPrice } from '../freshPrice.ts'
import type { Limits } from './thresholds.ts'

const bps = 10_000n

/** Large sums read better without cents. */
export function wholeUnits(units: bigint, token: Token): bigint {
  const one = 10n ** BigInt(token.decimals)
  return units >= one ? (units / one) * one : units
}

/** Whether enough can leave at once. */
export function exitTooSmall(asset: Token, liquid: bigint, deposit: bigint, limits: Limits): string | null {
  if (liquid >= deposit * limits.exitTimesAmount) return null
  const most = describeAmount(amountOf(asset, wholeUnits(liquid, asset)))
  return `Only ${most} could leave it today, which is too little to be sure of getting out.`
}

/** Whether the deposit would be too much of the place. */
export function shareTooLarge(whole: bigint, deposit: bigint, limits: Limits): string | null {
  return deposit * bps > (whole + deposit) * limits.maxShareBps
    ? `Your deposit would be more than ${limits.maxShareBps / 100n} % of it, so your own leaving would move it.`
    : null
}

/** Whether the place is large enough. Without a price that is unknown, and unknown is never safe. */
export function tooSmall(snapshot: Snapshot, asset: Token, whole: bigint, limits: Limits): string | null {
  const price = freshPrice(snapshot, asset)
  if (price !== null && usdOf(amountOf(asset, whole), price.usdE8) >= limits.minSizeUsd) return null
  return `It holds less than ${describeUsd(limits.minSizeUsd).replace(/\.00$/, '')} in all, which is too small a place.`
}
