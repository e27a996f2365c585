import { formatDecimal } from '../model/decimal.ts'
import type { RateRay } from '../model/Plan.ts'
import type { EarnedView } from '../model/Portfolio.ts'
import type { Token } from '../model/Token.ts'
import { formatUsd, type UsdE8 } from '../model/Usd.ts'
import type { Holding } from './listHoldings.ts'
import type { PositionRecords } from './positionRecords.ts'

const ray = 10n ** 27n
const secondsPerYear = 31_536_000n
/** Each act may be rounded by a unit, and so may the balance. */
const roundingUnits = 3n
/**
 * More than this nothing of ours has ever paid for long: three times what it pays now, or three tenths a year. Where a
 * balance that grows by itself grew by more, something came in from elsewhere, and what was earned is not known.
 */
const mostTimesNow = 3n
const mostAtLeast = (3n * ray) / 10n

/** In units of the holding's token. */
export type Earned =
  | {
      readonly status: 'known'
      readonly since: string
      readonly units: bigint
      readonly putIn: bigint
      readonly takenOut: bigint
    }
  | Extract<EarnedView, { status: 'unknown' }>

/** What a position brought by itself, as far as Sayso's receipts account for all of it. Null for what only lies there. */
export function earnedOf(
  { kind, units, counted, position }: Holding,
  records: PositionRecords,
  at: { readonly rate: RateRay | null; readonly now: bigint },
): Earned | null {
  if (kind === 'wallet' || kind === 'leaving') return null
  const record = records.get(position.address.toLowerCase())
  if (record === undefined) return { status: 'unknown', why: 'elsewhere' }
  if (record.status === 'unknown') return record
  const { since, putIn, takenOut } = record
  const worth = kind === 'debt' ? -units : units
  const grown = worth + takenOut - putIn
  if (record.counts === 'shares') {
    if (counted !== record.units) return { status: 'unknown', why: 'elsewhere' }
  } else {
    const seconds = at.now > record.sinceChain ? at.now - record.sinceChain : 0n
    const stated = (at.rate ?? 0n) * mostTimesNow
    const most = (putIn * (stated > mostAtLeast ? stated : mostAtLeast) * seconds) / (ray * secondsPerYear)
    if (grown < -roundingUnits || grown > most + roundingUnits) return { status: 'unknown', why: 'elsewhere' }
  }
  return { status: 'known', since, units: kind === 'debt' ? -grown : grown, putIn, takenOut }
}

export function earnedView(earned: Earned, token: Token, priced: (units: bigint) => UsdE8 | null): EarnedView {
  if (earned.status === 'unknown') return earned
  const usd = priced(earned.units)
  return {
    status: 'known',
    since: earned.since,
    amount: formatDecimal(earned.units, token.decimals),
    usd: usd === null ? null : formatUsd(usd),
    putIn: formatDecimal(earned.putIn, token.decimals),
    takenOut: formatDecimal(earned.takenOut, token.decimals),
  }
}
