import type { RouterTrade } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { PolicyRule } from './PolicyRule.ts'

/** A trade goes through pools of the catalogue only, brings something, and is good no longer than the approval. */
export const swaps: PolicyRule = ({ plan, steps, network }) => {
  for (const [index, { call }] of steps.entries()) {
    if (call.kind !== 'swap') continue
    if (call.trades.some((trade) => !isKnownWay(trade, network)))
      return `Step ${index + 1} trades through a pool that the signer does not know.`
    if (call.buyUnits <= 0n || call.trades.some(({ limit }) => limit <= 0n))
      return `Step ${index + 1} trades for nothing at the least.`
    if (call.deadline === null || call.deadline > plan.expiresAt)
      return `Step ${index + 1} trades without an end, or with one beyond the plan’s.`
  }
  return null
}

function isKnownWay({ tokens, fees }: RouterTrade, network: Network): boolean {
  if (fees.length === 0 || new Set(tokens.map(keyOf)).size !== tokens.length) return false
  return fees.every((fee, hop) => {
    const ends = [tokens[hop], tokens[hop + 1]].map((token) => keyOf(token ?? '')).sort()
    return network.uniswap?.pools.some(
      (pool) => pool.fee === fee && [keyOf(pool.token0), keyOf(pool.token1)].sort().join() === ends.join(),
    )
  })
}
