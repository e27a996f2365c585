import type { Address } from 'viem'
import { type Amount, amountOf } from '../model/Amount.ts'
import { mulDivDown, mulDivUp } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { SwapRoute } from '../model/Quote.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { isNative, type Token } from '../model/Token.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { usdOf } from '../model/Usd.ts'
import { findRoutes, poolKeysOf } from '../protocols/uniswap/routes.ts'
import type { Draft } from './Draft.ts'
import { freshPrice } from './freshPrice.ts'
import { impossible, type PlanStop, unsupported } from './PlanStop.ts'
import { bestLeg, type Crossing, type Leg, pickWay } from './swapPlanWays.ts'

const bps = 10_000n

/** A swap that has been sized, bounded and routed, and not yet made into a step. */
export type SizedSwap = {
  readonly status: 'swap'
  readonly exact: 'sell' | 'buy'
  /** One, or two where splitting pays. The larger first. */
  readonly parts: readonly SwapPart[]
  /** The most that leaves, and what is expected to. Equal where `exact` is `sell`. */
  readonly sellMaximum: Amount
  readonly sellExpected: Amount
  /** The least that arrives, and what is expected to. Equal where `exact` is `buy`. */
  readonly buyMinimum: Amount
  readonly buyExpected: Amount
}

/** What goes one way through the pools, with bounds of its own. They add up to the swap's. */
export type SwapPart = {
  readonly route: SwapRoute
  readonly sellMaximum: bigint
  readonly sellExpected: bigint
  readonly buyMinimum: bigint
  readonly buyExpected: bigint
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
 * The best way by what it brings after gas, over one route or two, bounded twice: by its quote and by the price feeds.
 * The tighter bound holds, so a pool that was pushed away from the market cannot be used against the person.
 * @param crossed what goes through the pools before this swap; usually what the draft's own swaps do
 */
export function sizeSwap(
  draft: Draft,
  wish: SwapWish,
  crossed: readonly Crossing[] = draft.crossed,
): SizedSwap | PlanStop {
  const { snapshot, settings } = draft
  const market = snapshot.network.uniswap
  if (market === null) return unsupported(`Sayso cannot swap on ${theNetwork(snapshot.network)} yet. Nothing is set.`)
  const sellPrice = freshPrice(snapshot, wish.sell)
  const buyPrice = freshPrice(snapshot, wish.buy)
  if (sellPrice === null || buyPrice === null) {
    const stale = sellPrice === null ? wish.sell : wish.buy
    return impossible(
      `The price of ${stale.symbol} is unknown or too old, so a fair swap cannot be checked. Nothing was sent.`,
    )
  }
  const routes = findRoutes(market, pooled(snapshot, wish.sell), pooled(snapshot, wish.buy))
  const way = pickWay(draft, { ...wish, routes, crossed })
  if (way === null)
    return impossible(
      `No pool can swap ${wish.sell.symbol} for ${wish.buy.symbol} in that size. Nothing was sent; say a smaller amount.`,
    )
  if ('status' in way) return way
  const other = way.reduce((sum, leg) => sum + leg.other, 0n)

  const fair = (units: bigint, from: Token, to: Token, fromPrice: bigint, toPrice: bigint): bigint =>
    mulDivDown(units * 10n ** BigInt(to.decimals), fromPrice, toPrice * 10n ** BigInt(from.decimals))
  const quoteBps = wish.slippageBps ?? settings.slippageBps
  const oracleBps = wish.slippageBps ?? settings.oracleToleranceBps

  if (wish.exact === 'sell') {
    const fairOut = fair(wish.units, wish.sell, wish.buy, sellPrice.usdE8, buyPrice.usdE8)
    const minimum = larger(mulDivUp(other, bps - quoteBps, bps), mulDivUp(fairOut, bps - oracleBps, bps))
    if (other < minimum) return offMarket(wish, amountOf(wish.buy, other), amountOf(wish.buy, fairOut), 'brings')
    const sell = amountOf(wish.sell, wish.units)
    const parts = way.map((leg) => ({
      route: leg.route,
      sellMaximum: leg.units,
      sellExpected: leg.units,
      buyMinimum: shareOf(leg, minimum, other, 'up'),
      buyExpected: leg.other,
    }))
    return {
      status: 'swap',
      exact: 'sell',
      parts,
      sellMaximum: sell,
      sellExpected: sell,
      buyMinimum: amountOf(
        wish.buy,
        parts.reduce((sum, part) => sum + part.buyMinimum, 0n),
      ),
      buyExpected: amountOf(wish.buy, other),
    }
  }
  const fairIn = fair(wish.units, wish.buy, wish.sell, buyPrice.usdE8, sellPrice.usdE8)
  const maximum = smaller(mulDivDown(other, bps + quoteBps, bps), mulDivDown(fairIn, bps + oracleBps, bps))
  if (other > maximum) return offMarket(wish, amountOf(wish.sell, other), amountOf(wish.sell, fairIn), 'costs')
  const buy = amountOf(wish.buy, wish.units)
  const parts = way.map((leg) => ({
    route: leg.route,
    sellMaximum: shareOf(leg, maximum, other, 'down'),
    sellExpected: leg.other,
    buyMinimum: leg.units,
    buyExpected: leg.units,
  }))
  return {
    status: 'swap',
    exact: 'buy',
    parts,
    sellMaximum: amountOf(
      wish.sell,
      parts.reduce((sum, part) => sum + part.sellMaximum, 0n),
    ),
    sellExpected: amountOf(wish.sell, other),
    buyMinimum: buy,
    buyExpected: buy,
  }
}

/** A leg's share of the whole's bound, rounded the safer way. It is never outside the leg's own quote. */
function shareOf(leg: Leg, bound: bigint, whole: bigint, rounding: 'up' | 'down'): bigint {
  return rounding === 'up' ? mulDivUp(leg.other, bound, whole) : mulDivDown(leg.other, bound, whole)
}

/** The way that a swap will probably take, for those after it while its quotes are not all there. */
export function guessCrossings(draft: Draft, wish: SwapWish): readonly Crossing[] {
  const { snapshot } = draft
  const market = snapshot.network.uniswap
  const price = freshPrice(snapshot, wish.sell)
  if (market === null || price === null || wish.exact !== 'sell') return []
  const routes = findRoutes(market, pooled(snapshot, wish.sell), pooled(snapshot, wish.buy))
  const best = bestLeg(draft, { ...wish, routes, crossed: [] })
  const usd = usdOf(amountOf(wish.sell, wish.units), price.usdE8)
  return best === null ? [] : poolKeysOf(best.route).map((pool) => ({ pool, usd }))
}

function offMarket(wish: SwapWish, best: Amount, fair: Amount, verb: 'brings' | 'costs'): PlanStop {
  const limit = wish.slippageBps === null ? 'the usual limit' : 'your limit'
  return impossible(
    `The best swap of ${wish.sell.symbol} for ${wish.buy.symbol} ${verb} ${describeAmount(best)} where the price feeds say ${describeAmount(fair)}; that is outside ${limit}. Nothing was sent; try a smaller amount or allow more slippage.`,
  )
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
