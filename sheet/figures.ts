import { groupDigits } from '../src/model/decimal.ts'
import type { AmountView } from '../src/model/Stage.ts'
import { withDollarSign } from '../src/model/Usd.ts'

/** "1,000 USDC", to the last digit. */
export function exact({ amount, token }: AmountView): string {
  return `${groupDigits(amount)} ${token}`
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
