import type { Amount } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Earning, PlanCosts } from '../../model/Plan.ts'
import { sumInCents, toCents, type UsdE8, usdOf } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { grossOver } from './earningOf.ts'
import type { Venue } from './Venue.ts'

const ray = 10n ** 27n

/** What a plan takes out of a place where it earns. */
export type Left = { readonly venue: Venue; readonly amount: Amount }

/**
 * What the money that is moved brings in a year where it lies now. Of what is taken out and not put in again, nothing is
 * counted. Not there where nothing is moved, or where it is not known what it brings.
 */
export function stayingOf({ snapshot, left }: Draft, { parts }: Earning): Earning['staying'] {
  const priceOf = ({ token }: Amount) => snapshot.prices.get(token.address.toLowerCase())
  const worth = (amounts: readonly Amount[]): UsdE8 | null =>
    amounts.reduce<UsdE8 | null>((sum, amount) => {
      const price = priceOf(amount)
      return sum === null || price === undefined ? null : sum + usdOf(amount, price.usdE8)
    }, 0n)
  const out = worth(left.map(({ amount }) => amount))
  const into = worth(parts.map(({ deposit }) => deposit))
  if (out === null || into === null || out === 0n) return undefined
  let gross = 0n
  for (const { venue, amount } of left) {
    // It lies there already: the rate is the one of today, with interest on interest where there is some.
    const paid = grossOver({ snapshot }, { ...venue, rateOver: (_, days) => venue.rateOver(0n, days) }, amount, 365)
    if (paid === null) return undefined
    gross += paid
  }
  return {
    places: [...new Set(left.map(({ venue }) => venue.party.name))],
    grossPerYear: into < out ? mulDivDown(gross, (into * ray) / out, ray) : gross,
    difference: 0n,
  }
}

/**
 * The same earning beside leaving the money where it is: a year of the one against a year of the other, less what moving
 * it costs. Getting out is in neither. What brings less than staying pays for nothing.
 */
export function againstStaying(earning: Earning, { gas, poolFees, impact }: PlanCosts): Earning {
  const { staying, parts, interestPerYear } = earning
  if (staying === undefined) return earning
  const { staying: _, ...alone } = earning
  if (gas === null) return alone
  const grossPerYear = sumInCents(parts.map((part) => part.grossPerYear))
  const moving = sumInCents([gas, poolFees, impact])
  const difference = grossPerYear - toCents(interestPerYear) - toCents(staying.grossPerYear) - moving
  return {
    ...earning,
    ...(difference < 0n && { breakEvenDays: null }),
    staying: { ...staying, difference },
  }
}
