import type { Address } from 'viem'
import type { UniswapMarket } from '../../model/Network.ts'
import type { SwapRoute } from '../../model/Quote.ts'
import { sameAddress } from '../../model/Token.ts'

/** How far to look: every way is a question to the chain. */
export type RouteLimits = {
  /** Tokens in between, at most. */
  readonly between: number
  /** Ways, at most: the short ones first, and of equally short ones the cheaper. */
  readonly routes: number
}

export const usualRouteLimits: RouteLimits = { between: 2, routes: 48 }

/**
 * The ways from one token to the other over catalogued pools: direct, then through one token, then through two. No way
 * meets a token twice.
 */
export function findRoutes(
  market: UniswapMarket,
  from: Address,
  to: Address,
  limits: RouteLimits = usualRouteLimits,
): readonly SwapRoute[] {
  if (sameAddress(from, to)) return []
  const found: SwapRoute[] = []
  let open: readonly SwapRoute[] = [{ tokens: [from], fees: [] }]
  for (let between = 0; between <= limits.between; between += 1) {
    const longer = open.flatMap((route) => onwards(market, route))
    const there = longer.filter((route) => endsAt(route, to))
    const room = limits.routes - found.length
    found.push(...(there.length <= room ? there : there.toSorted((a, b) => feeOf(a) - feeOf(b)).slice(0, room)))
    if (found.length >= limits.routes) break
    open = longer.filter((route) => !endsAt(route, to))
  }
  return found
}

/** The pools of a way with the direction it takes them in, as keys: two ways that share none do not move each other. */
export function poolKeysOf(route: SwapRoute): readonly string[] {
  return route.fees.map((fee, hop) => `${route.tokens[hop]}>${route.tokens[hop + 1]}:${fee}`.toLowerCase())
}

function onwards(market: UniswapMarket, route: SwapRoute): readonly SwapRoute[] {
  const last = route.tokens.at(-1)
  if (last === undefined) return []
  return hops(market, last)
    .filter((hop) => !route.tokens.some((token) => sameAddress(token, hop.to)))
    .map((hop) => ({ tokens: [...route.tokens, hop.to], fees: [...route.fees, hop.fee] }))
}

function endsAt(route: SwapRoute, to: Address): boolean {
  return sameAddress(route.tokens.at(-1) ?? '', to)
}

function feeOf(route: SwapRoute): number {
  return route.fees.reduce((sum, fee) => sum + fee, 0)
}

type Hop = { readonly to: Address; readonly fee: number }

function hops(market: UniswapMarket, from: Address): readonly Hop[] {
  return market.pools.flatMap((pool): readonly Hop[] => {
    if (sameAddress(pool.token0, from)) return [{ to: pool.token1, fee: pool.fee }]
    if (sameAddress(pool.token1, from)) return [{ to: pool.token0, fee: pool.fee }]
    return []
  })
}
