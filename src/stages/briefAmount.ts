import { groupDigits } from '../model/decimal.ts'

const mostDigits = 6

/** "1,250 USDC", "about 0.123456 ETH": an amount for a person to know it by, with six digits after the point at most. */
export function briefAmount(amount: string, token: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const cut = fraction.length > mostDigits
  const shown = cut ? fraction.slice(0, mostDigits).replace(/0+$/, '') : fraction
  return `${cut ? 'about ' : ''}${groupDigits(shown === '' ? whole : `${whole}.${shown}`)} ${token}`
}
