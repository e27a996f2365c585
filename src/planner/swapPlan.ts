import type { Address } from 'viem'
import { type Amount, amountOf } from '../model/Amount.ts'
import { mulDivDown, mulDivUp } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { QuoteRequest, SwapRoute } from '../model/Quote.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { isNative, type Token } from '../model/Token.ts'
import { findRoutes } from '../protocols/uniswap/routes.ts'
import type { Draft } from './Draft.ts'
import { freshPrice } from './freshPrice.ts'
import { impossible, type PlanStop, unsupported } from './PlanStop.ts'

const bps = 10_000n

/** A swap that has been sized, bounded and routed, and not yet made into a step. */
export type SizedSwap = {
  readonly status: 'swap'
  readonly exact: 'sell' | 'buy'
  readonly route: SwapRoute
  /** The most that leaves, and what is expected to. Equal where `exact` is `sell`. */
  readonly sellMaximum: Amount
  readonly sellExpected: Amount
  /** The least that arrives, and what is expected to. Equal where `exact` is `buy`. */
  readonly buyMinimum: Amount
  readonly buyExpected: Amount
}

export type SwapWish = {
  readonly sell: Token
  readonly buy: Token
  readonly exact: 'sell' | 'buy'
  /** Of the side that `exact` names. */
  readonly units: bigint
  /** The person's own limit, in basis points; null where they said none. */
  readonly slippageBps: bigint | null
}

/**
 * The best single route by what it brings after gas, bounded twice: by its quote and by the price feeds. The tighter
 * bound holds, so a pool that was pushed away from the market cannot be used against the person.
 */
export function sizeSwap(draft: Draft, wish: SwapWish): SizedSwap | PlanStop {
  const { snapshot, quotes, settings } = draft
  const market = snapshot.network.uniswap
  if (market === null) return unsupported(`Sayso cannot swap on the ${snapshot.network.name} yet. Nothing is set.`)
  const sellPrice = freshPrice(snapshot, wish.sell)
  const buyPrice = freshPrice(snapshot, wish.buy)
  if (sellPrice === null || buyPrice === null) {
    const stale = sellPrice === null ? wish.sell : wish.buy
    return impossible(
      `The price of ${stale.symbol} is unknown or too old, so a fair swap cannot be checked. Nothing was sent.`,
    )
  }
  const routes = findRoutes(market, pooled(snapshot, wish.sell), pooled(snapshot, wish.buy))
  const requests = routes.map((route) => requestFor(route, wish))
  const missing = requests.filter((request) => !quotes.has(request.key))
  if (missing.length > 0) return { status: 'quote', requests: missing }

  const best = pickBest(draft, wish, requests)
  if (best === null)
    return impossible(
      `No pool can swap ${wish.sell.symbol} for ${wish.buy.symbol} in that size. Nothing was sent; say a smaller amount.`,
    )

  const fair = (units: bigint, from: Token, to: Token, fromPrice: bigint, toPrice: bigint): bigint =>
    mulDivDown(units * 10n ** BigInt(to.decimals), fromPrice, toPrice * 10n ** BigInt(from.decimals))
  const quoteBps = wish.slippageBps ?? settings.slippageBps
  const oracleBps = wish.slippageBps ?? settings.oracleToleranceBps

  if (wish.exact === 'sell') {
    const fairOut = fair(wish.units, wish.sell, wish.buy, sellPrice.usdE8, buyPrice.usdE8)
    const minimum = larger(mulDivUp(best.units, bps - quoteBps, bps), mulDivUp(fairOut, bps - oracleBps, bps))
    if (best.units < minimum)
      return offMarket(wish, amountOf(wish.buy, best.units), amountOf(wish.buy, fairOut), 'brings')
    const sell = amountOf(wish.sell, wish.units)
    return {
      status: 'swap',
      exact: 'sell',
      route: best.request.route,
      sellMaximum: sell,
      sellExpected: sell,
      buyMinimum: amountOf(wish.buy, minimum),
      buyExpected: amountOf(wish.buy, best.units),
    }
  }
  const fairIn = fair(wish.units, wish.buy, wish.sell, buyPrice.usdE8, sellPrice.usdE8)
  const maximum = smaller(mulDivDown(best.units, bps + quoteBps, bps), mulDivDown(fairIn, bps + oracleBps, bps))
  if (best.units > maximum)
    return offMarket(wish, amountOf(wish.sell, best.units), amountOf(wish.sell, fairIn), 'costs')
  const buy = amountOf(wish.buy, wish.units)
  return {
    status: 'swap',
    exact: 'buy',
    route: best.request.route,
    sellMaximum: amountOf(wish.sell, maximum),
    sellExpected: amountOf(wish.sell, best.units),
    buyMinimum: buy,
    buyExpected: buy,
  }
}

function offMarket(wish: SwapWish, best: Amount, fair: Amount, verb: 'brings' | 'costs'): PlanStop {
  const limit = wish.slippageBps === null ? 'the usual limit' : 'your limit'
  return impossible(
    `The best swap of ${wish.sell.symbol} for ${wish.buy.symbol} ${verb} ${describeAmount(best)} where the price feeds say ${describeAmount(fair)}; that is outside ${limit}. Nothing was sent; try a smaller amount or allow more slippage.`,
  )
}

function pickBest(draft: Draft, wish: SwapWish, requests: readonly QuoteRequest[]) {
  const sideToken = wish.exact === 'sell' ? wish.buy : wish.sell
  const price = freshPrice(draft.snapshot, sideToken)?.usdE8 ?? 0n
  let best: { request: QuoteRequest; units: bigint; score: bigint } | null = null
  for (const request of requests) {
    const quote = draft.quotes.get(request.key)
    if (quote === undefined || quote.status === 'failed' || quote.units === 0n) continue
    const usd = mulDivDown(quote.units, price, 10n ** BigInt(sideToken.decimals))
    const gas = draft.gasUsd(quote.gas) ?? 0n
    const score = wish.exact === 'sell' ? usd - gas : -usd - gas
    if (best === null || score > best.score) best = { request, units: quote.units, score }
  }
  return best
}

function requestFor(route: SwapRoute, wish: SwapWish): QuoteRequest {
  const key = `${wish.exact}:${wish.units}:${route.tokens.join('>')}:${route.fees.join(',')}`
  return { key, route, exact: wish.exact, units: wish.units }
}

/** Pools hold wrapped ether only. */
export function pooled(snapshot: Snapshot, token: Token): Address {
  return isNative(token) ? snapshot.network.wrapped.address : token.address
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
