import type { HDKey } from '@scure/bip32'
import type { Address } from 'viem'
import type { VaultPurpose } from './vaultFormat.ts'

/** One account of an unlocked vault, as `signStep` uses it. */
export type Vault = {
  readonly purpose: VaultPurpose
  readonly account: Address
  /**
   * For `signStep` alone. The key is wiped when `use` returns: nothing of it may be kept.
   * @throws SaysoError `vault-locked`
   */
  readonly withKey: <T>(use: (key: HDKey) => T) => T
  /** Wipes the data key. Nothing can be signed afterwards. */
  readonly lock: () => void
}
