import type { Address } from 'viem'
import type { Network } from '../../model/Network.ts'
import { keyOf } from './keyOf.ts'

/** Hundredths of a basis point, as Uniswap counts fees: 3000 is 0.3 %. */
export const feeScale = 1_000_000n
const usual = 3_000

/**
 * The fee that the catalogue's pools take between two tokens: the highest of the usual ones (0.3 % a pool, at most),
 * straight where there is a pool, over one token in between where there is none. Null where no way is known.
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
  const straight = between(a, b)
  if (straight !== null) return BigInt(straight)
  const sums = network.tokens.flatMap((middle) => {
    const first = between(a, middle.address)
    const second = between(middle.address, b)
    return first === null || second === null ? [] : [first + second]
  })
  return sums.length > 0 ? BigInt(Math.max(...sums)) : null
}
