import { type Amount, amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { TradeView } from '../model/Stage.ts'
import type { StepFacts } from '../model/Step.ts'
import { sameToken } from '../model/Token.ts'
import { amountView, type Prices } from './amountView.ts'

/** What the swaps of a plan exchange, all in all. Null where there is none, or where they are not all of one pair. */
export function tradeView(steps: readonly StepFacts[], prices: Prices): TradeView | null {
  const swaps = steps.filter((step) => step.kind === 'swap')
  const [first] = swaps
  if (first === undefined) return null
  const pair = swaps.every(
    ({ sell, expected }) => sameToken(sell.token, first.sell.token) && sameToken(expected.token, first.expected.token),
  )
  if (!pair) return null
  const sold = total(swaps.map(({ sell, sellExpected }) => sellExpected ?? sell))
  const most = total(swaps.map(({ sell }) => sell))
  const expected = total(swaps.map((swap) => swap.expected))
  const minimum = total(swaps.map((swap) => swap.minimum))
  if (
    sold === null ||
    most === null ||
    expected === null ||
    minimum === null ||
    sold.units === 0n ||
    expected.units === 0n
  )
    return null
  return {
    sells: amountView(sold, prices),
    sellsAtMost: amountView(most, prices, 'at-most'),
    expected: amountView(expected, prices),
    minimum: amountView(minimum, prices, 'at-least'),
    price: priceOf(sold, expected),
  }
}

/** Of whichever of the two is worth more than one of the other. Rounded down. */
function priceOf(a: Amount, b: Amount): TradeView['price'] {
  const perA = oneOf(a, b)
  const [one, other, units] = perA >= 10n ** BigInt(b.token.decimals) ? [a, b, perA] : [b, a, oneOf(b, a)]
  return { one: one.token.symbol, is: formatDecimal(units, other.token.decimals), token: other.token.symbol }
}

/** Smallest units of `b` for one whole `a`. */
function oneOf(a: Amount, b: Amount): bigint {
  return (b.units * 10n ** BigInt(a.token.decimals)) / a.units
}

function total(amounts: readonly Amount[]): Amount | null {
  const [first] = amounts
  if (first === undefined) return null
  return amountOf(
    first.token,
    amounts.reduce((sum, { units }) => sum + units, 0n),
  )
}
