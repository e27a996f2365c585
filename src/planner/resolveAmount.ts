import { type Amount, amountOf } from '../model/Amount.ts'
import { formatDecimal, mulDivDown, parseDecimal } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { WantedAmount } from '../model/Reading.ts'
import { isNative, sameToken, type Token } from '../model/Token.ts'
import type { Price } from '../model/Usd.ts'
import { impossible, type PlanStop } from './PlanStop.ts'

export type ResolvedAmount = { readonly status: 'amount'; readonly amount: Amount; readonly all: boolean } | PlanStop

export type AmountContext = {
  readonly token: Token
  /** What there is to take from: the wallet, or a position. Null where it could not be read. */
  readonly available: bigint | null
  /** What a share ("half") is taken of, where that is not what is available: what was held before the plan. */
  readonly held?: bigint | null
  /** Of ether, this much is kept back: a share gives way to it by that much, and no more. Wei. */
  readonly keptForGas?: bigint
  /** "in your wallet", "in Aave v3": for sentences. */
  readonly where: string
  readonly price: Price | undefined
  readonly previous: Amount | null
  /** Where the coin could come from, where nothing of it is there; null where no amount is named. Empty where from nowhere. */
  readonly from?: (needed: Amount | null) => string
}

/** The person's words for an amount, in units of the token, and never more than there is. */
export function resolveAmount(wanted: WantedAmount, context: AmountContext): ResolvedAmount {
  const { token, available } = context
  if (available === null)
    return impossible(`Your balance of ${token.symbol} could not be read, so nothing was planned. Please try again.`)
  const units = unitsOf(wanted, context, available)
  if (typeof units !== 'bigint') return units
  if (units === 0n && available === 0n) return impossible(holdsNone(context, null))
  if (units === 0n) return impossible(`That is less than the smallest part of ${token.symbol}. Say a larger amount.`)
  if (units > available && available === 0n) return impossible(holdsNone(context, amountOf(token, units)))
  if (units > available) {
    const has = describeAmount(amountOf(token, available))
    const needs = describeAmount(amountOf(token, units))
    return impossible(
      `This needs ${needs}, and you have ${has} ${context.where}. Nothing was sent; say a smaller amount.`,
    )
  }
  return { status: 'amount', amount: amountOf(token, units), all: wanted === 'all' }
}

/** A smaller amount would not be there either: what is said instead is where it could come from. */
function holdsNone({ token, where, from }: AmountContext, needed: Amount | null): string {
  const needs = needed === null ? '' : `, and this needs ${describeAmount(needed)}`
  return `You hold no ${token.symbol} ${where}${needs}. Nothing was sent. ${from?.(needed) ?? ''}`.trim()
}

function unitsOf(wanted: WantedAmount, context: AmountContext, available: bigint): bigint | PlanStop {
  const { token, price, previous } = context
  if (wanted === 'all') return available
  if (wanted === 'previous') {
    if (previous !== null && sameToken(previous.token, token)) return previous.units
    return { status: 'ask', missing: ['amount'], question: `How much ${token.symbol}?`, choices: [] }
  }
  if ('percent' in wanted) {
    const percent = parseDecimal(wanted.percent, 6)
    if (percent.status !== 'ok' || percent.units > 100_000_000n)
      return impossible('A share is a number of percent up to 100. Say it once more.')
    const share = mulDivDown(context.held ?? available, percent.units, 100_000_000n)
    const over = share - available
    return over > 0n && isNative(token) && over <= (context.keptForGas ?? 0n) ? available : share
  }
  if ('allBut' in wanted) {
    const kept = tokenUnits(wanted.allBut.value, token)
    if (typeof kept !== 'bigint') return kept
    if (available === 0n) return 0n
    if (available > kept) return available - kept
    const has = describeAmount(amountOf(token, available))
    return impossible(
      `You have ${has} ${context.where}, so keeping ${describeAmount(amountOf(token, kept))} leaves nothing to move. Nothing was sent.`,
    )
  }
  return wantedUnits(wanted, token, price)
}

/** "1000 USDC" or "$1000 of ETH" in units, whatever is held: also what a swap is to bring. */
export function wantedUnits(
  wanted: { readonly value: string; readonly unit: 'token' | 'usd' },
  token: Token,
  price: Price | undefined,
): bigint | PlanStop {
  if (wanted.unit === 'token') return tokenUnits(wanted.value, token)
  if (price === undefined)
    return impossible(
      `There is no price for ${token.symbol} now, so dollars cannot be turned into it. Say an amount of ${token.symbol}.`,
    )
  const usd = parseDecimal(wanted.value, 8)
  if (usd.status !== 'ok')
    return impossible('That is not an amount of dollars Sayso can read. Say it with two digits after the point.')
  return mulDivDown(usd.units, 10n ** BigInt(token.decimals), price.usdE8)
}

function tokenUnits(value: string, token: Token): bigint | PlanStop {
  const parsed = parseDecimal(value, token.decimals)
  if (parsed.status === 'ok') return parsed.units
  const smallest = formatDecimal(1n, token.decimals)
  return impossible(
    `${token.symbol} has ${token.decimals} digits after the point (the least is ${smallest}). Say the amount with fewer.`,
  )
}
