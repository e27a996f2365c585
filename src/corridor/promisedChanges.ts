import { heldTokens } from '../chain/takeSnapshot.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import type { Network } from '../model/Network.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'

/**
 * What the approved simulation showed of the account's balances, fees left out: the receipt is held against it. What only
 * passed through is in it too, as nothing: between two steps it has changed, and the check of those that are left counts
 * from where the plan began.
 */
export function promisedChanges(simulation: PlayedSimulation, network: Network): readonly Amount[] {
  const tokens = new Map(heldTokens(network).map((token) => [token.address.toLowerCase(), token]))
  const moved = new Set(simulation.steps.flatMap(({ logs }) => logs.map(({ address }) => address.toLowerCase())))
  return simulation.balances.flatMap(({ token, before, after }) => {
    const known = tokens.get(token.toLowerCase())
    return known === undefined || (before === after && !moved.has(token.toLowerCase()))
      ? []
      : [amountOf(known, after - before)]
  })
}
