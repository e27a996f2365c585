import type { Amount } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import { heldAmount } from '../model/heldAmount.ts'
import type { AnswerRow } from '../model/Stage.ts'
import { describeUsd, type UsdE8 } from '../model/Usd.ts'

/** An amount in an answer's row as a person reads it, and with every digit where that leaves some out. @param usd its worth, where it is told beside it */
export function amountIn(amount: Amount, usd: UsdE8 | null = null): Pick<AnswerRow, 'value' | 'exact'> {
  const worth = usd === null ? '' : ` (${describeUsd(usd)})`
  const { token, units } = amount
  const value = `${heldAmount(formatDecimal(units, token.decimals))} ${token.symbol}${worth}`
  const exact = `${describeAmount(amount)}${worth}`
  return value === exact ? { value } : { value, exact }
}
