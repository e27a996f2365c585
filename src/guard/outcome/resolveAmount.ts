import { formatDecimal, mulDivDown, mulDivUp, parseDecimal } from '../../model/decimal.ts'
import type { WantedAmount } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { convert, type Priced } from '../prices/PriceBook.ts'
import type { Range } from './Outcome.ts'
import { bps, priceOf, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** Digits after the point that a percentage may have. */
const percentDigits = 18

/**
 * The units that a sentence means, by the guard's own arithmetic. `balance` is what "all" and a share are of. A range
 * where the sentence leaves room: dollars move with the price, and of the native coin something stays for gas.
 */
export function resolveAmount(scope: Scope, token: Token, wanted: WantedAmount, balance: bigint): Range {
  const { settings, fee } = scope.input
  const keptBack = isNative(token) ? settings.keptBackFees * fee.budgetWei : 0n
  const withRoom = (units: bigint, high = units): Range => ({ low: units > keptBack ? units - keptBack : 0n, high })
  if (wanted === 'all') return withRoom(balance)
  if (wanted === 'previous') {
    if (scope.previous && sameToken(scope.previous.token, token)) return exactly(scope.previous.least)
    throw new Underivable('intent-checkable', 'It is not clear what the step before brings.', 'Say the amount.', {
      token: token.address,
    })
  }
  if ('percent' in wanted) {
    const hundredfold = parse(wanted.percent, percentDigits)
    const scale = 100n * 10n ** BigInt(percentDigits)
    if (hundredfold > scale) throw tooFine('More than 100 percent is more than all of it.', wanted.percent)
    return withRoom(mulDivDown(balance, hundredfold, scale), mulDivUp(balance, hundredfold, scale))
  }
  if ('allBut' in wanted) {
    const kept = parse(wanted.allBut.value, token.decimals)
    return withRoom(kept > balance ? 0n : balance - kept)
  }
  if (wanted.unit === 'token') return exactly(parse(wanted.value, token.decimals))
  const dollars = parse(wanted.value, 18)
  // A dollar as a token of 18 decimals, so that dollars convert as any token does.
  const usd: Priced = { token: { ...token, decimals: 18 }, usdE18: 10n ** 18n }
  const priced = priceOf(scope, token)
  const tolerance = settings.priceToleranceBps
  return {
    low: mulDivDown(convert(dollars, usd, priced, 'down'), bps - tolerance, bps),
    high: mulDivUp(convert(dollars, usd, priced, 'up'), bps + tolerance, bps),
  }
}

function exactly(units: bigint): Range {
  return { low: units, high: units }
}

function parse(text: string, decimals: number): bigint {
  const parsed = parseDecimal(text, decimals)
  if (parsed.status === 'ok') return parsed.units
  throw tooFine(
    `The amount ${text.slice(0, 80)} is finer than ${formatDecimal(1n, decimals)}, the smallest there is.`,
    text,
  )
}

function tooFine(sentence: string, text: string): Underivable {
  return new Underivable('intent-checkable', sentence, 'Say the amount again.', { amount: text })
}
