import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { shareVaults } from '../../decoding/shareVaults.ts'
import type { AaveReserve, Network, Vault } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'

/** A place of the catalogue that holds one asset, and the token that says how much of it is yours. */
export type Venue =
  | { readonly kind: 'aave'; readonly asset: Address; readonly position: Token; readonly reserve: AaveReserve }
  | { readonly kind: 'vault'; readonly asset: Address; readonly position: Token; readonly vault: Vault }

export type VenueWish = { readonly only?: readonly string[]; readonly not?: readonly string[] }

/**
 * The venues that take an asset, within the protocols that a sentence names. A vault belongs to the protocol its name
 * says; a market of Morpho is a vault here.
 */
export function findVenues(network: Network, asset: Address | null, wish: VenueWish = {}): readonly Venue[] {
  const fits = (words: string): boolean =>
    (wish.only === undefined || wish.only.some((name) => words.includes(name.toLowerCase()))) &&
    !wish.not?.some((name) => words.includes(name.toLowerCase()))
  const holds = (address: Address): boolean => asset === null || keyOf(address) === keyOf(asset)
  const reserves = fits('aave') ? (network.aave?.reserves ?? []).filter((reserve) => holds(reserve.asset)) : []
  const vaults = shareVaults(network).filter((vault) => holds(vault.asset) && fits(vault.name.toLowerCase()))
  return [
    ...reserves.map((reserve): Venue => ({ kind: 'aave', asset: reserve.asset, position: reserve.aToken, reserve })),
    ...vaults.map((vault): Venue => ({ kind: 'vault', asset: vault.asset, position: vault.share, vault })),
  ]
}
