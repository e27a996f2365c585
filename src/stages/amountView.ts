import type { Amount } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { AmountView } from '../model/Stage.ts'
import { type Bound, formatUsd, type Price, usdBound, usdOf } from '../model/Usd.ts'

export type Prices = ReadonlyMap<string, Price>

/**
 * An amount as a face shows it: exact, with its token, and with dollars where a price is known.
 * @param bound the dollars are rounded for it; without one to the nearest cent
 */
export function amountView(amount: Amount, prices: Prices, bound: Bound | null = null): AmountView {
  const price = prices.get(amount.token.address.toLowerCase())
  return {
    token: amount.token.symbol,
    address: amount.token.address,
    amount: formatDecimal(amount.units, amount.token.decimals),
    usd:
      price === undefined
        ? null
        : formatUsd(bound === null ? usdOf(amount, price.usdE8) : usdBound(amount, price.usdE8, bound)),
  }
}

/** A yearly rate in ray as percent with two digits: "4.12". */
export function percentView(rateRay: bigint): string {
  const half = 5n * 10n ** 26n
  const hundredths = (rateRay * 10_000n + (rateRay < 0n ? -half : half)) / 10n ** 27n
  const text = formatDecimal(hundredths, 2)
  const [whole = '0', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}
