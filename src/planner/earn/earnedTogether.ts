import type { Earning } from '../../model/Plan.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { breakEvenDays } from './breakEvenDays.ts'

const yearDays = 365

/** What several entries of one plan earn in all, as if it were one. Null where there is none, or one of them is not known. */
export function earnedTogether(entries: readonly (Earning | null)[]): Earning | null {
  const known = entries.filter((entry) => entry !== null)
  const [first, ...others] = known
  if (first === undefined || known.length < entries.length) return null
  return others.reduce(withMore, first)
}

function withMore(one: Earning, other: Earning): Earning {
  const both = [one, other]
  const sum = (of: (each: Earning) => UsdE8): UsdE8 => both.reduce((all, each) => all + of(each), 0n)
  const grossPerYear = sum((each) => each.grossPerYear)
  const interestPerYear = sum((each) => each.interestPerYear)
  const netPerYear = sum((each) => each.netPerYear)
  const entryCost = sum((each) => each.entryCost)
  const exitCost = sum((each) => each.exitCost)
  // Chosen for different times, they have the year in common.
  const sameTime = one.horizonDays === other.horizonDays
  return {
    parts: both.flatMap(({ parts }) => parts).toSorted((a, b) => descending(a.grossPerYear, b.grossPerYear)),
    horizonDays: sameTime ? one.horizonDays : yearDays,
    grossPerYear,
    interestPerYear,
    netPerYear,
    netOverHorizon: sameTime ? sum((each) => each.netOverHorizon) : netPerYear,
    entryCost,
    exitCost,
    breakEvenDays: breakEvenDays(grossPerYear - interestPerYear, entryCost + exitCost),
    splitGain: null,
    usualGas: {
      first: Math.min(one.usualGas.first, other.usualGas.first),
      entry: sum(({ usualGas }) => usualGas.entry),
      exit: sum(({ usualGas }) => usualGas.exit),
    },
    leaving: both.flatMap(({ leaving }) => leaving),
    // What a place brings less was said of its own entry alone, and is not of the sum.
    venues: both.flatMap(({ venues }) => venues.map(({ netOverHorizon: _, ...venue }) => venue)),
  }
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1
}
