import type { Network } from '../../../src/model/Network.ts'

/** How many pools lie between two assets, by their symbols, at least. Infinity where none do. */
export function hopsIn({ tokens, wrapped, uniswap }: Network): (from: string, to: string) => number {
  const symbolAt = (address: string): string => {
    if (address.toLowerCase() === wrapped.address.toLowerCase()) return 'ETH'
    return tokens.find((token) => token.address.toLowerCase() === address.toLowerCase())?.symbol ?? address
  }
  const ways = (uniswap?.pools ?? []).map(({ token0, token1 }) => [symbolAt(token0), symbolAt(token1)] as const)
  return (from, to) => {
    let reached = new Set([from])
    for (let hops = 0; hops <= tokens.length; hops += 1) {
      if (reached.has(to)) return hops
      const next = new Set(reached)
      for (const [a, b] of ways) {
        if (reached.has(a)) next.add(b)
        if (reached.has(b)) next.add(a)
      }
      reached = next
    }
    return Number.POSITIVE_INFINITY
  }
}
