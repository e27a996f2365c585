import type { UsdE8 } from '../../model/Usd.ts'

/** Whole days until so much a year has paid for getting in and out. Null where it never does. */
export function breakEvenDays(perYear: UsdE8, cost: UsdE8): number | null {
  return perYear > 0n ? Number((cost * 365n + perYear - 1n) / perYear) : null
}
