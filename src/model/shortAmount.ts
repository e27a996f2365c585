import type { Amount } from './Amount.ts'
import { formatDecimal, groupDigits } from './decimal.ts'

/** "1.71265 ETH", to the nearest, for a person to know it by: never what is signed. */
export function shortAmount({ token, units }: Amount): string {
  return `${shortUnits(units, token.decimals)} ${token.symbol}`
}

/** To the nearest: two digits after the point from 100 on, else six; what is tiny keeps four of its own. */
export function shortUnits(units: bigint, decimals: number): string {
  const [whole = '0', fraction = ''] = formatDecimal(units, decimals).split('.')
  const zeros = whole === '0' ? fraction.length - fraction.replace(/^0+/, '').length : 0
  const digits = whole.length >= 3 ? 2 : Math.max(6, zeros + 4)
  if (fraction.length <= digits) return groupDigits(formatDecimal(units, decimals))
  const step = 10n ** BigInt(decimals - digits)
  return groupDigits(formatDecimal((units + step / 2n) / step, digits))
}
