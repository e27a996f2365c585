import { heldTokens } from '../chain/takeSnapshot.ts'
import type { Depths } from '../journal/foldPlans.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { Network } from '../model/Network.ts'
import { sameAddress } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import type { TokenPrice } from '../wallet/SignRequest.ts'

const dollar = 100_000_000n

/**
 * Twelve blocks may be taken back, so only what lies below twelve others stays; deeper where a network has its later steps
 * wait for more.
 */
const usualFinal = 13

/** How many blocks a plan waits for, by its network and by what it may move at the most. */
export function depthsFor(network: Network, plan: BoundPlan, prices: readonly TokenPrice[]): Depths {
  const { confirmations } = network.chain
  const deepest = Math.max(1, ...confirmations.map(({ blocks }) => blocks))
  // Our own chain has one maker of blocks, who takes none back.
  const final = network.kind === 'practice' ? 1 : Math.max(usualFinal, deepest + 1)
  const value = atStake(network, plan, prices)
  const tier = confirmations.find(
    ({ belowUsd }) => belowUsd === null || (value !== null && value < BigInt(belowUsd) * dollar),
  )
  return { wanted: Math.max(1, tier?.blocks ?? deepest), final }
}

/** Dollars that may leave, or be owed. Null where a price or a token is not known: then it may be any. */
function atStake(network: Network, { bounds }: BoundPlan, prices: readonly TokenPrice[]): UsdE8 | null {
  const tokens = heldTokens(network)
  let total = 0n
  for (const { token: address, units } of [...bounds.atMostOut, ...bounds.mayOwe]) {
    const token = tokens.find((one) => sameAddress(one.address, address))
    const price = prices.find((one) => sameAddress(one.token, address))
    if (token === undefined || price === undefined) return null
    total += usdOf({ token, units }, price.usdE8)
  }
  return total
}
