import { mulDivDown } from '../model/decimal.ts'
import type { Quote, QuoteRequest, SwapRoute } from '../model/Quote.ts'
import type { Token } from '../model/Token.ts'
import type { UsdE8 } from '../model/Usd.ts'
import { poolKeysOf } from '../protocols/uniswap/routes.ts'
import type { Draft } from './Draft.ts'
import { freshPrice } from './freshPrice.ts'
import type { NeedsQuotes } from './PlanStop.ts'

/** What an earlier swap of the same plan puts through a pool, in dollars. Keyed as `poolKeysOf` says. */
export type Crossing = { readonly pool: string; readonly usd: UsdE8 }

/** One route of a way: `units` of the side that the wish names, `other` of the other side as quoted. */
export type Leg = { readonly route: SwapRoute; readonly units: bigint; readonly other: bigint; readonly gas: bigint }

export type WaysWish = {
  readonly sell: Token
  readonly buy: Token
  readonly exact: 'sell' | 'buy'
  readonly units: bigint
  readonly routes: readonly SwapRoute[]
  /** What earlier swaps of the plan do to the pools first. */
  readonly crossed: readonly Crossing[]
}

/** A swap is split by eighths: finer would gain less than the rounding of the gas that pays for it. */
const shares = 8n
/** Routes that a split is tried over. No two of them share a pool, so that their quotes hold together. */
const mostCandidates = 5
/** Pools of all legs together. Every pool costs gas. */
const mostPools = 4

/** One leg, or two where the second brings more than its gas costs. Null where no pool has enough. */
export function pickWay(draft: Draft, wish: WaysWish): readonly Leg[] | null | NeedsQuotes {
  const desk = new QuoteDesk(draft, wish)
  const whole = wish.routes.map((route) => ({ route, leg: desk.legOf(route, wish.units) }))
  if (desk.missing.length > 0) return { status: 'quote', requests: desk.missing }
  const ranked = whole.toSorted((a, b) => compareLegs(desk, a, b))
  const best = ranked[0]?.leg ?? null
  // Where no route takes the whole amount, two would take it far below the price: no split is looked for.
  if (best === null) return null
  const candidates = disjointRoutes(ranked.map(({ route }) => route))
  // Where earlier swaps are in the way already, the route alone gives way to them: a split would need to know theirs first.
  if (wish.routes.some((route) => desk.isCrossed(route))) return [best]
  if (!couldPay(desk, best, candidates)) return [best]

  const [first, ...others] = candidates
  const ways: (readonly Leg[])[] = []
  for (const other of others)
    for (let eighths = 1n; eighths < shares; eighths += 1n) {
      const part = (wish.units * eighths) / shares
      if (first === undefined || part === 0n || first.fees.length + other.fees.length > mostPools) continue
      const legs = [desk.legOf(first, wish.units - part), desk.legOf(other, part)].filter((leg) => leg !== null)
      if (legs.length === 2) ways.push(legs.toSorted((a, b) => (a.units < b.units ? 1 : -1)))
    }
  if (desk.missing.length > 0) return { status: 'quote', requests: desk.missing }
  return ways.reduce<readonly Leg[]>((winner, way) => (desk.scoreOf(way) > desk.scoreOf(winner) ? way : winner), [best])
}

/** The best of the routes that are quoted already. Null where none is. */
export function bestLeg(draft: Draft, wish: WaysWish): Leg | null {
  const desk = new QuoteDesk(draft, wish)
  const ranked = wish.routes.map((route) => ({ route, leg: desk.legOf(route, wish.units) }))
  return ranked.toSorted((a, b) => compareLegs(desk, a, b))[0]?.leg ?? null
}

/**
 * Answers from the quotes there are, and collects the questions that are left. Where earlier swaps of the plan go through
 * the same pools, what counts is what comes on top of theirs: quote(theirs + this) - quote(theirs).
 */
export class QuoteDesk {
  readonly missing: QuoteRequest[] = []
  readonly #draft: Draft
  readonly #wish: WaysWish
  readonly #sidePrice: UsdE8
  readonly #otherPrice: UsdE8

  constructor(draft: Draft, wish: WaysWish) {
    this.#draft = draft
    this.#wish = wish
    const priceOf = (token: Token): UsdE8 => freshPrice(draft.snapshot, token)?.usdE8 ?? 0n
    this.#sidePrice = priceOf(wish.exact === 'sell' ? wish.sell : wish.buy)
    this.#otherPrice = priceOf(wish.exact === 'sell' ? wish.buy : wish.sell)
  }

  legOf(route: SwapRoute, units: bigint): Leg | null {
    const before = this.#crossedUnits(route)
    const after = this.#ask(route, before + units)
    const already = before === 0n ? null : this.#ask(route, before)
    if (after?.status !== 'ok' || (before > 0n && already?.status !== 'ok')) return null
    const other = after.units - (already?.status === 'ok' ? already.units : 0n)
    return other > 0n ? { route, units, other, gas: after.gas } : null
  }

  /** Dollars after gas: what it brings, or (negative) what it costs. */
  scoreOf(legs: readonly Leg[]): UsdE8 {
    const { exact, sell, buy } = this.#wish
    const other = legs.reduce((sum, leg) => sum + leg.other, 0n)
    const usd = mulDivDown(other, this.#otherPrice, 10n ** BigInt((exact === 'sell' ? buy : sell).decimals))
    return (exact === 'sell' ? usd : -usd) - this.gasUsd(legs)
  }

  /** Dollars that the leg loses against the price feeds, beyond its pools' fees: what a split could win back at most. */
  impactOf(leg: Leg): UsdE8 {
    const { given, got } = this.#worthOf(leg)
    return afterFees(given, leg.route) - got
  }

  /** Dollars that the leg loses against the price feeds in all. Negative where it wins. */
  lossOf(leg: Leg): UsdE8 {
    const { given, got } = this.#worthOf(leg)
    return given - got
  }

  #worthOf(leg: Leg): { readonly given: UsdE8; readonly got: UsdE8 } {
    const { exact, sell, buy } = this.#wish
    const [from, to] = exact === 'sell' ? [leg.units, leg.other] : [leg.other, leg.units]
    const [fromPrice, toPrice] =
      exact === 'sell' ? [this.#sidePrice, this.#otherPrice] : [this.#otherPrice, this.#sidePrice]
    const given = mulDivDown(from, fromPrice, 10n ** BigInt(sell.decimals))
    return { given, got: mulDivDown(to, toPrice, 10n ** BigInt(buy.decimals)) }
  }

  gasUsd(legs: readonly Leg[]): UsdE8 {
    return this.#draft.gasUsd(legs.reduce((sum, leg) => sum + leg.gas, 0n)) ?? 0n
  }

  isCrossed(route: SwapRoute): boolean {
    return this.#crossedUnits(route) > 0n
  }

  #ask(route: SwapRoute, units: bigint): Quote | null {
    const { exact } = this.#wish
    const key = `${exact}:${units}:${route.tokens.join('>')}:${route.fees.join(',')}`
    const quote = this.#draft.quotes.get(key)
    if (quote === undefined) this.missing.push({ key, route, exact, units })
    return quote ?? null
  }

  #crossedUnits(route: SwapRoute): bigint {
    const { crossed, exact, sell, buy } = this.#wish
    const usd = poolKeysOf(route).reduce((most, key) => {
      const through = crossed.reduce((sum, { pool, usd: one }) => (pool === key ? sum + one : sum), 0n)
      return through > most ? through : most
    }, 0n)
    if (usd === 0n || this.#sidePrice === 0n) return 0n
    return mulDivDown(usd, 10n ** BigInt((exact === 'sell' ? sell : buy).decimals), this.#sidePrice)
  }
}

/** Uniswap counts fees in hundredths of a basis point. */
const feeScale = 1_000_000n

/** What pools' fees leave of an amount of anything. */
export function afterFees(amount: bigint, route: SwapRoute): bigint {
  return route.fees.reduce((left, fee) => mulDivDown(left, feeScale - BigInt(fee), feeScale), amount)
}

type Ranked = { readonly route: SwapRoute; readonly leg: Leg | null }

/** The best after gas first; then those that cannot take the whole amount, the cheaper first. */
function compareLegs(desk: QuoteDesk, a: Ranked, b: Ranked): number {
  if (a.leg !== null && b.leg !== null) {
    const [first, second] = [desk.scoreOf([a.leg]), desk.scoreOf([b.leg])]
    return first === second ? 0 : first > second ? -1 : 1
  }
  if (a.leg !== null || b.leg !== null) return a.leg !== null ? -1 : 1
  return feeOf(a.route) - feeOf(b.route)
}

/** Greedily from the best on: each shares no pool with those before it, in either direction. */
function disjointRoutes(ranked: readonly SwapRoute[]): readonly SwapRoute[] {
  const chosen: SwapRoute[] = []
  const taken = new Set<string>()
  for (const route of ranked) {
    const keys = [...poolKeysOf(route), ...poolKeysOf(backwards(route))]
    if (chosen.length === mostCandidates || keys.some((key) => taken.has(key))) continue
    for (const key of keys) taken.add(key)
    chosen.push(route)
  }
  return chosen
}

function backwards({ tokens, fees }: SwapRoute): SwapRoute {
  return { tokens: tokens.toReversed(), fees: fees.toReversed() }
}

/** A second leg costs at least the gas of one more pool; where the whole impact is less than that, nobody asks. */
function couldPay(desk: QuoteDesk, best: Leg, candidates: readonly SwapRoute[]): boolean {
  if (candidates.length < 2) return false
  const perPool = { ...best, gas: best.gas / BigInt(best.route.fees.length) }
  return desk.impactOf(best) > desk.gasUsd([perPool])
}

function feeOf(route: SwapRoute): number {
  return route.fees.reduce((sum, fee) => sum + fee, 0)
}
