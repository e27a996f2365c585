import { groupDigits } from '../../model/decimal.ts'
import { describeUsd, toCents, type UsdE8 } from '../../model/Usd.ts'

/** Why a place was passed over that brings less than what was chosen: by how much, between the figures as they are shown. */
export function bringsLess(chosen: UsdE8, net: UsdE8, days: number): string {
  const less = toCents(chosen) - toCents(net)
  return less > 0n
    ? `It passes the checks, but brings about ${describeUsd(less)} less ${overTime(days)}.`
    : 'It passes the checks, and brings about as much.'
}

/** "over a year", "over 30 days". */
export function overTime(days: number): string {
  if (days === 365) return 'over a year'
  return `over ${groupDigits(String(days))} ${days === 1 ? 'day' : 'days'}`
}
