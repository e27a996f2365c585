import type { Address } from 'viem'

/** `own`: derived from the wallet's words. `watch`: looked at only; there is no key for it. */
export type WalletAccount = {
  readonly address: Address
  readonly name: string
  readonly kind: 'own' | 'watch'
  /** BIP-32, as m/44'/60'/0'/0/i; null for a watched one. */
  readonly path: string | null
}

/** What anybody may know of a wallet. Names and addresses are known while it is locked; nothing secret is in here. */
export type WalletView = {
  readonly purpose: 'practice' | 'real'
  readonly status: 'none' | 'locked' | 'open'
  readonly accounts: readonly WalletAccount[]
  /** The one that is in use; null where there is no wallet. */
  readonly chosen: Address | null
  /** Seconds without use after which it locks by itself; null where it never does (practice). */
  readonly locksAfterSeconds: number | null
}
