import type { Amount } from './Amount.ts'
import { formatDecimal, groupDigits, mulDivDown, mulDivUp } from './decimal.ts'

/** US dollars in 1e-8 dollars, the scale of Chainlink's dollar feeds. */
export type UsdE8 = bigint

/** The price of one whole token, with where and when it was read. `updatedAt` is in chain seconds. */
export type Price = { readonly usdE8: UsdE8; readonly updatedAt: bigint; readonly source: string }

/** What an amount is worth at a price of one whole token, rounded down. */
export function usdOf(amount: Amount, price: UsdE8): UsdE8 {
  return mulDivDown(amount.units, price, 10n ** BigInt(amount.token.decimals))
}

/** Which way a figure may be wrong by less than a cent. */
export type Bound = 'at-most' | 'at-least'

/** What a bound is worth, in whole cents: what is said to be the most is rounded up, what is said to be the least down. */
export function usdBound(amount: Amount, price: UsdE8, bound: Bound): UsdE8 {
  const one = 10n ** BigInt(amount.token.decimals)
  if (bound === 'at-most') return centsUp(mulDivUp(amount.units, price, one))
  return mulDivDown(mulDivDown(amount.units, price, one), 1n, cent) * cent
}

/** Up to the whole cent: of whatever is counted or said at its most. */
export function centsUp(usd: UsdE8): UsdE8 {
  return mulDivUp(usd, 1n, cent) * cent
}

const cent = 1_000_000n

/** To the nearest cent. Figures that are shown beside their sum are added up like this, so that they make what is shown. */
export function toCents(usd: UsdE8): UsdE8 {
  return ((usd + (usd < 0n ? -500_000n : 500_000n)) / 1_000_000n) * 1_000_000n
}

/** The sum of figures that are shown, as whoever adds up what is shown comes to it. */
export function sumInCents(parts: readonly UsdE8[]): UsdE8 {
  return parts.reduce((sum, usd) => sum + toCents(usd), 0n)
}

/** The parts of a sum in whole cents that add up to it as it is shown: those that are cut off most get the cents that are missing. */
export function partsInCents(parts: readonly UsdE8[]): readonly UsdE8[] {
  const cut = (usd: UsdE8): UsdE8 => ((usd % cent) + cent) % cent
  const floored = parts.map((usd) => usd - cut(usd))
  const sum = (all: readonly UsdE8[]): UsdE8 => all.reduce((total, usd) => total + usd, 0n)
  const missing = Number((toCents(sum(parts)) - sum(floored)) / cent)
  const first = new Set(
    parts
      .map((usd, at) => ({ at, rest: cut(usd) }))
      .toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1))
      .slice(0, missing)
      .map(({ at }) => at),
  )
  return floored.map((usd, at) => (first.has(at) ? usd + cent : usd))
}

/** Dollars with two digits after the point, rounded to the nearest cent: "1234.50". No sign for dollars, no separators. */
export function formatUsd(usd: UsdE8): string {
  const text = formatDecimal(toCents(usd) / 1_000_000n, 2)
  const [whole = '0', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

/** Dollars for a sentence: "$1,234.50", "-$3.20". The parser reads it back as the same amount. */
export function describeUsd(usd: UsdE8): string {
  return withDollarSign(formatUsd(usd))
}

/** "1234.50" as "$1,234.50". */
export function withDollarSign(plain: string): string {
  return plain.startsWith('-') ? `-$${groupDigits(plain.slice(1))}` : `$${groupDigits(plain)}`
}

/** The sum of dollars to the cent, each as `formatUsd` writes it. Null where one of them is not known. */
export function totalUsd(parts: readonly (string | null)[]): string | null {
  let sum: UsdE8 = 0n
  for (const part of parts) {
    if (part === null || !/^-?\d+\.\d{2}$/.test(part)) return null
    sum += BigInt(part.replace('.', '')) * 1_000_000n
  }
  return formatUsd(sum)
}
