import { type Address, getAddress, isAddress } from 'viem'
import { catalogueSpenders, possibleGrants } from '../chain/grants/catalogueGrants.ts'
import type { Network } from '../model/Network.ts'
import type { Intent } from '../model/Reading.ts'

/**
 * What a simulation has to read before and after where a sentence takes permissions back: every right of the catalogue,
 * and whatever the address that it names could have, not only those that the plan ends.
 */
export function watchedRights(
  intents: readonly Intent[],
  network: Network,
): readonly { readonly token: Address; readonly spender: Address }[] {
  const revokes = intents.flatMap((intent) => (intent.kind === 'revoke' ? [intent] : []))
  if (revokes.length === 0) return []
  const named = revokes.flatMap(({ spender }) => (isAddress(spender, { strict: false }) ? [getAddress(spender)] : []))
  const spenders = new Set([...catalogueSpenders(network), ...named])
  return possibleGrants(network, [...spenders]).map(({ contract, spender }) => ({ token: contract, spender }))
}
