import type { Address } from 'viem'
import type { MorphoPair, Network, Vault } from '../model/Network.ts'
import { keyOf } from './keyOf.ts'

/** Made once for each market, so that one place is one object. */
const made = new WeakMap<MorphoPair, Vault>()

/** Every place whose positions are counted in shares: the vaults, and each market of Morpho, which differs in its calls only. */
export function shareVaults(network: Network): readonly Vault[] {
  return [...network.vaults, ...(network.morpho?.markets ?? []).map(vaultOf)]
}

export function vaultOf(pair: MorphoPair): Vault {
  const known = made.get(pair)
  if (known) return known
  const vault: Vault = { name: pair.position.name, share: pair.position, asset: pair.loan }
  made.set(pair, vault)
  return vault
}

/** Whether shares are a line in Morpho's own book: no contract stands at such an address, and nothing is logged there. */
export function isInBook(network: Network, share: string): boolean {
  return (network.morpho?.markets ?? []).some((pair) => keyOf(pair.position.address) === keyOf(share))
}

/** Who takes what is put in, and so needs an allowance: the vault itself, or Morpho for any of its markets. */
export function takerOf(network: Network, vault: Vault): Address {
  return network.morpho && isInBook(network, vault.share.address) ? network.morpho.blue : vault.share.address
}
