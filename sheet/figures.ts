import { formatDecimal, groupDigits } from '../src/model/decimal.ts'
import type { AmountView } from '../src/model/Stage.ts'
import { withDollarSign } from '../src/model/Usd.ts'

/** "1,000 USDC", to the last digit. */
export function exact({ amount, token }: Pick<AmountView, 'amount' | 'token'>): string {
  return `${groupDigits(amount)} ${token}`
}

/**
 * A bound with six digits after the point at the most, or two that count where it is smaller than that. What may be owed or
 * leave is rounded up and what is to arrive down, so that it is true as it stands.
 */
export function bound({ amount, token }: Pick<AmountView, 'amount' | 'token'>, toward: 'up' | 'down'): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const leading = /^0*$/.test(whole) ? fraction.length - fraction.replace(/^0+/, '').length : 0
  const digits = leading < 6 ? 6 : leading + 2
  if (fraction.length <= digits) return exact({ amount, token })
  const cut = BigInt(whole + fraction.slice(0, digits))
  const more = toward === 'up' && /[1-9]/.test(fraction.slice(digits)) ? 1n : 0n
  return `${groupDigits(formatDecimal(cut + more, digits))} ${token}`
}

/** "$1,000.00", or nothing where no price is known. */
export function worth({ usd }: AmountView): string {
  return usd === null ? '' : withDollarSign(usd)
}

/** Time that is left: "19 min", and seconds in the last minute. */
export function timeLeft(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
}

/** Seconds as a clock: 95 is "1:35". */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
