import { heldTokens } from '../chain/takeSnapshot.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import type { Network } from '../model/Network.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'

/** What the approved simulation showed of the account's balances, fees left out: the receipt is held against it. */
export function promisedChanges(simulation: PlayedSimulation, network: Network): readonly Amount[] {
  const tokens = new Map(heldTokens(network).map((token) => [token.address.toLowerCase(), token]))
  return simulation.balances.flatMap(({ token, before, after }) => {
    const known = tokens.get(token.toLowerCase())
    return known === undefined || before === after ? [] : [amountOf(known, after - before)]
  })
}
