import type { Amount } from './Amount.ts'
import { formatDecimal, groupDigits } from './decimal.ts'

type Rounding = 'nearest' | 'cut'

/**
 * "1.71265 ETH", for a person to know it by: never what is signed.
 * @param rounding `cut` where it stands beside the same figure with more of its digits
 */
export function shortAmount({ token, units }: Amount, rounding: Rounding = 'nearest'): string {
  return `${shortUnits(units, token.decimals, rounding)} ${token.symbol}`
}

/** To the nearest, or cut off: two digits after the point from 100 on, else six; what is tiny keeps four of its own. */
export function shortUnits(units: bigint, decimals: number, rounding: Rounding = 'nearest'): string {
  const [whole = '0', fraction = ''] = formatDecimal(units, decimals).split('.')
  const zeros = whole === '0' ? fraction.length - fraction.replace(/^0+/, '').length : 0
  const digits = whole.length >= 3 ? 2 : Math.max(6, zeros + 4)
  if (fraction.length <= digits) return groupDigits(formatDecimal(units, decimals))
  const step = 10n ** BigInt(decimals - digits)
  return groupDigits(formatDecimal((units + (rounding === 'cut' ? 0n : step / 2n)) / step, digits))
}
