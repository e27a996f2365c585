import { SaysoError } from '../errors/SaysoError.ts'
import type { Network, Vault } from './Network.ts'
import { sameAddress, type Token } from './Token.ts'
import { theNetwork } from './theNetwork.ts'

/**
 * What a vault of the catalogue holds, as the token it is. Its decimals decide what shares are worth, so they are never
 * guessed.
 * @throws SaysoError `internal` where the network's book lists no such token
 */
export function vaultAsset(network: Network, vault: Vault): Token {
  const asset = network.tokens.find((token) => sameAddress(token.address, vault.asset))
  if (asset !== undefined) return asset
  throw new SaysoError(
    'internal',
    `The book of ${theNetwork(network)} does not list what ${vault.name} holds. Nothing was sent.`,
  )
}
