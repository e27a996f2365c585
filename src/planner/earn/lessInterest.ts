import type { Earning } from '../../model/Plan.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { breakEvenDays } from './breakEvenDays.ts'

/**
 * What a plan earns once the interest of what the same plan borrows is taken off: the one place where the two meet, so that
 * no figure of what it brings leaves out what it costs to owe. Null where that interest is not known.
 */
export function lessInterest(earning: Earning | null, interestPerYear: UsdE8 | null): Earning | null {
  if (earning === null || interestPerYear === null) return null
  const net = { ...earning, interestPerYear }
  return {
    ...net,
    netPerYear: earning.netPerYear - interestPerYear,
    netOverHorizon: earning.netOverHorizon - interestOver(net),
    breakEvenDays: breakEvenDays(earning.grossPerYear - interestPerYear, earning.entryCost + earning.exitCost),
  }
}

/** The share of a year's interest that falls into the time that the choice was made for. */
export function interestOver({
  interestPerYear,
  horizonDays,
}: Pick<Earning, 'interestPerYear' | 'horizonDays'>): UsdE8 {
  return (interestPerYear * BigInt(horizonDays)) / 365n
}
