import type { RiskTier } from '../safety/thresholds.ts'

/**
 * How many places there are, and how many of them pass. A place takes one coin: where Aave takes seven, it is seven places,
 * as each has its own rate, its own checks and its own line in every list.
 */
export type PlaceCount = { readonly lookedAt: number; readonly passing: number }

/** The one way of counting places. @param passes whether each of them passes */
export function countPlaces(passes: readonly boolean[]): PlaceCount {
  return { lookedAt: passes.length, passing: passes.filter(Boolean).length }
}

/** What the places of a tier pass, in the words of every answer and every plan. */
export const checksOf: Readonly<Record<RiskTier, string>> = {
  low: 'the checks for the safest',
  medium: 'the usual checks',
  high: 'the checks for those who take a high risk',
}
