import type { Address } from 'viem'
import type { UniswapMarket } from '../../model/Network.ts'
import type { SwapRoute } from '../../model/Quote.ts'
import { sameAddress } from '../../model/Token.ts'

/** Every way from one token to the other over catalogued pools: direct, and through one token between. */
export function findRoutes(market: UniswapMarket, from: Address, to: Address): readonly SwapRoute[] {
  const direct = hops(market, from)
    .filter((hop) => sameAddress(hop.to, to))
    .map((hop) => ({ tokens: [from, to], fees: [hop.fee] }))
  const through = hops(market, from)
    .filter((first) => !sameAddress(first.to, to))
    .flatMap((first) =>
      hops(market, first.to)
        .filter((second) => sameAddress(second.to, to))
        .map((second) => ({ tokens: [from, first.to, to], fees: [first.fee, second.fee] })),
    )
  return [...direct, ...through]
}

type Hop = { readonly to: Address; readonly fee: number }

function hops(market: UniswapMarket, from: Address): readonly Hop[] {
  return market.pools.flatMap((pool): readonly Hop[] => {
    if (sameAddress(pool.token0, from)) return [{ to: pool.token1, fee: pool.fee }]
    if (sameAddress(pool.token1, from)) return [{ to: pool.token0, fee: pool.fee }]
    return []
  })
}
