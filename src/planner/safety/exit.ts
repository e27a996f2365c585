import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { describeUsd, usdOf } from '../../model/Usd.ts'
import { freshPrice } from '../freshPrice.ts'
import type { FloorRule } from './FloorRule.ts'
import { percentOf } from './percentOf.ts'

const bps = 10_000n

/** Large sums read better without cents. */
export function wholeUnits(units: bigint, token: Token): bigint {
  const one = 10n ** BigInt(token.decimals)
  return units >= one ? (units / one) * one : units
}

const amount = (units: bigint, token: Token): string => describeAmount(amountOf(token, wholeUnits(units, token)))

/** What can leave at once, beside what is put in. */
export const leavesAtOnce: FloorRule<{ readonly asset: Token; readonly liquid: bigint; readonly deposit: bigint }> = {
  must: ({ exitTimesAmount }) => `At least ${exitTimesAmount} times what you put in can leave at once.`,
  misses: ({ asset, liquid, deposit }, { exitTimesAmount }) =>
    liquid >= deposit * exitTimesAmount
      ? null
      : `Only ${amount(liquid, asset)} could leave it today, which is too little to be sure of getting out.`,
  now: ({ asset, liquid }) => `${amount(liquid, asset)} could leave now`,
}

/** The deposit's share of the place. */
export const smallShare: FloorRule<{ readonly whole: bigint; readonly deposit: bigint }> = {
  must: ({ maxShareBps }) => `What you put in is at most ${percentOf(maxShareBps)} % of all that is in it.`,
  misses: ({ whole, deposit }, { maxShareBps }) =>
    deposit * bps > (whole + deposit) * maxShareBps
      ? `Your deposit would be more than ${percentOf(maxShareBps)} % of it, so your own leaving would move it.`
      : null,
  now: ({ whole, deposit }) => {
    if (deposit === 0n) return null
    const share = (deposit * bps) / (whole + deposit)
    return share === 0n ? 'yours is less than 0.01 %' : `yours is about ${percentOf(share)} %`
  },
}

/** How much of it is lent out. */
export const notLentOut: FloorRule<{ readonly lent: bigint; readonly whole: bigint }> = {
  must: ({ maxUtilisationBps }) =>
    `At most ${percentOf(maxUtilisationBps)} % of it is lent out, so that nobody has to wait.`,
  misses: ({ lent, whole }, { maxUtilisationBps }) =>
    whole > 0n && lent * bps > whole * maxUtilisationBps
      ? `More than ${percentOf(maxUtilisationBps)} % of it is lent out, so leaving may have to wait.`
      : null,
  now: ({ lent, whole }) => (whole === 0n ? null : `${percentOf((lent * bps) / whole)} % is lent out`),
}

/** Whether the place is large enough. Without a price that is unknown, and unknown is never safe. */
export const largeEnough: FloorRule<{ readonly snapshot: Snapshot; readonly asset: Token; readonly whole: bigint }> = {
  must: ({ minSizeUsd }) => `It holds at least ${dollars(minSizeUsd)} in all.`,
  misses: ({ snapshot, asset, whole }, { minSizeUsd }) => {
    const usd = worthOf(snapshot, asset, whole)
    return usd !== null && usd >= minSizeUsd
      ? null
      : `It holds less than ${dollars(minSizeUsd)} in all, which is too small a place.`
  },
  now: ({ snapshot, asset, whole }) => {
    const usd = worthOf(snapshot, asset, whole)
    return usd === null ? null : `it holds ${dollars(usd)}`
  },
}

function worthOf(snapshot: Snapshot, asset: Token, whole: bigint): bigint | null {
  const price = freshPrice(snapshot, asset)
  return price === null ? null : usdOf(amountOf(asset, whole), price.usdE8)
}

const dollars = (usd: bigint): string => describeUsd(usd).replace(/\.\d\d$/, '')
