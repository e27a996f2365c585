import { networkOf } from '../chain/networks/networkOf.ts'
import type { Network } from '../model/Network.ts'

/** The signer's own copy of the catalogue, for each chain that it signs on. Null for any other chain. */
export type FindNetwork = (chainId: number) => Network | null

/** Loaded in the signer's own process from the app's own files: the core has no part in it. */
export const signerNetworks: FindNetwork = networkOf
