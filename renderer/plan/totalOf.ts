import { centsOf, usdOfCents } from './cents.ts'

/** The sum of dollars to the cent. Null where one of them is not known. */
export function totalOf(parts: readonly (string | null)[]): string | null {
  let sum = 0n
  for (const part of parts) {
    const cents = part === null ? null : centsOf(part)
    if (cents === null) return null
    sum += cents
  }
  return usdOfCents(sum)
}
