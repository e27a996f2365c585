import type { Earning } from '../model/Plan.ts'
import { toCents, type UsdE8 } from '../model/Usd.ts'

type OfAYear = Pick<Earning, 'interestPerYear' | 'entryCost' | 'exitCost'> & {
  readonly parts: readonly Pick<Earning['parts'][number], 'grossPerYear'>[]
}

/** A year's interest and what is left of it, added up as its figures are shown: who does the sum comes to the same cent. */
export function earningInCents({ parts, interestPerYear, entryCost, exitCost }: OfAYear): {
  readonly grossPerYear: UsdE8
  readonly netPerYear: UsdE8
} {
  const grossPerYear = parts.reduce((sum, part) => sum + toCents(part.grossPerYear), 0n)
  return { grossPerYear, netPerYear: grossPerYear - toCents(interestPerYear) - toCents(entryCost) - toCents(exitCost) }
}
