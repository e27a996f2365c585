import { parseDecimal } from '../model/decimal.ts'
import type { UsdE8 } from '../model/Usd.ts'

/** Dollars as `formatUsd` writes them, which may be negative. */
export function usdIn(text: string): UsdE8 {
  const parsed = parseDecimal(text.replace('-', ''), 8)
  const usd = parsed.status === 'ok' ? parsed.units : 0n
  return text.startsWith('-') ? -usd : usd
}
