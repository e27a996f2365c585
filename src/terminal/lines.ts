import { groupDigits } from '../model/decimal.ts'
import type { AmountView, Stage } from '../model/Stage.ts'
import { withDollarSign } from '../model/Usd.ts'

/** A stage's first line: what was done, what came of it, how long it took. */
export function head(stage: Stage, word: string, text: string): string {
  return `${word.padEnd(10)} ${text}  [${stage.ms.toFixed(1)} ms]`
}

/** "1,000 USDC ($1,000.00)". */
export function money(amount: AmountView): string {
  return `${groupDigits(amount.amount)} ${amount.token}${amount.usd === null ? '' : ` (${withDollarSign(amount.usd)})`}`
}

/** With its sign, where it has one: "+1,000". */
export function signed(change: string): string {
  return change.startsWith('+') ? `+${groupDigits(change.slice(1))}` : groupDigits(change)
}
