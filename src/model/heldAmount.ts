import { parseDecimal } from './decimal.ts'
import { shortUnits } from './shortAmount.ts'

/**
 * What is held, for a person to take in: cut, so that it is never more than there is. The panel, the pages and the answers all
 * show it like this; its every digit stands beside it.
 */
export function heldAmount(decimal: string): string {
  const decimals = decimal.split('.')[1]?.length ?? 0
  const parsed = parseDecimal(decimal.replace('-', ''), decimals)
  // What is no decimal is shown as it came: better odd than wrong.
  if (parsed.status !== 'ok') return decimal
  return `${decimal.startsWith('-') ? '−' : ''}${shortUnits(parsed.units, decimals, 'cut')}`
}
