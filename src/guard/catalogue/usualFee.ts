import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'

/** Hundredths of a basis point, as Uniswap counts fees: 3000 is 0.3 %. */
export const feeScale = 1_000_000n
const usual = 3_000

/**
 * The fee that the catalogue's pools take between two tokens: the highest of the usual ones (0.3 % a pool, at most),
 * straight where there is a pool, over one token in between where there is none, over two where there is no such way
 * either. Null where no way is known. A longer way never counts where there is a shorter one, or a path that costs more
 * would loosen what a trade must bring.
 */
export function usualFee(network: Network, a: Address, b: Address): bigint | null {
  const pools = network.uniswap?.pools ?? []
  const between = (x: string, y: string): number | null => {
    const fees = pools
      .filter((pool) => [keyOf(pool.token0), keyOf(pool.token1)].sort().join() === [keyOf(x), keyOf(y)].sort().join())
      .map((pool) => pool.fee)
    const modest = fees.filter((fee) => fee <= usual)
    if (modest.length > 0) return Math.max(...modest)
    return fees.length > 0 ? Math.min(...fees) : null
  }
  const over = (middles: number): readonly number[] =>
    waysOver(network, [a, b], middles).flatMap((path) => {
      const fees = path.slice(1).map((token, hop) => between(path[hop] ?? '', token))
      const known = fees.filter((fee) => fee !== null)
      return known.length === fees.length ? [known.reduce((sum, fee) => sum + fee, 0)] : []
    })
  for (const middles of [0, 1, 2]) {
    const sums = over(middles)
    if (sums.length > 0) return BigInt(Math.max(...sums))
  }
  return null
}

/** Every path from the one to the other over this many tokens of the catalogue, none of them twice. */
function waysOver(network: Network, [a, b]: readonly [Address, Address], middles: number): readonly Address[][] {
  const others = network.tokens
    .map((token) => token.address)
    .filter((one) => ![keyOf(a), keyOf(b)].includes(keyOf(one)))
  if (middles === 0) return [[a, b]]
  if (middles === 1) return others.map((one) => [a, one, b])
  return others.flatMap((one) => others.flatMap((other) => (one === other ? [] : [[a, one, other, b]])))
}
