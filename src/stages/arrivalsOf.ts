import type { Address } from 'viem'
import type { PlayedSimulation } from '../model/Simulation.ts'
import { sameAddress } from '../model/Token.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'

export type TokenUnits = { readonly token: Address; readonly units: bigint }

/**
 * What the outcome check makes sure arrives, at least. Of several alternatives, those that the simulation showed; where it
 * showed none of them, all.
 */
export function arrivalsOf(
  { atLeastIn }: OutcomeBounds,
  { balances }: PlayedSimulation,
): readonly (readonly TokenUnits[])[] {
  const changed = (token: Address): bigint => {
    const found = balances.find((balance) => sameAddress(balance.token, token))
    return found === undefined ? 0n : found.after - found.before
  }
  const asked = atLeastIn.filter((each) => each.length > 0)
  const shown = asked.filter((each) => each.every(({ token, units }) => changed(token) >= units))
  return shown.length > 0 ? shown : asked
}
