import { formatDecimal } from './decimal.ts'

/** Of a debt that grows until it is paid, the most, as people read it: up to the cent where it is large. */
export function upToTheCent(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  if (whole.length < 3 || !/[1-9]/.test(fraction.slice(2))) return amount
  return formatDecimal(BigInt(`${whole}${fraction.slice(0, 2)}`) + 1n, 2)
}
