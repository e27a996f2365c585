import { practice } from '../../chain/networks/practice.ts'
import type { Network } from '../../model/Network.ts'

/** The signer's own copy of the catalogue: what it decodes by, loaded in its own process from the app's own files. */
export function findNetwork(chainId: number): Network | null {
  return [practice].find((network) => network.chainId === chainId) ?? null
}
