import { formatDecimal } from './decimal.ts'

const mostDigits = 6

/**
 * The most that may leave, for a person to take in: up at the sixth digit after the point, as the approval window has its
 * bounds. Never less than it is, and the same figure wherever it stands.
 */
export function upToSixDigits(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const isMore = /[1-9]/.test(fraction.slice(mostDigits))
  if (whole.length < 3 || !isMore) return amount
  return formatDecimal(BigInt(`${whole}${fraction.slice(0, mostDigits)}`) + 1n, mostDigits)
}
