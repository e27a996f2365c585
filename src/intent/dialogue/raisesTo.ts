import { parseDecimal } from '../../model/decimal.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { raisedLimit } from './limitWords.ts'

/** "raise it to 40k": the dollars that a limit is to be raised to, where it is one. Null where the message says anything else, or another unit. */
export function raisesTo(message: string): UsdE8 | null {
  const found = raisedLimit.exec(message)
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(message, span, [])
  if (held?.quantity?.form !== 'number' || held.asset !== null) return null
  if (held.quantity.unit !== 'none' && held.quantity.unit !== 'usd') return null
  const parsed = parseDecimal(held.quantity.value, 8)
  return parsed.status === 'ok' ? parsed.units : null
}
