import type { Address } from 'viem'
import type { WalletView } from '../../model/Wallet.ts'
import type { SurfaceReply } from '../surface/SurfaceReply.ts'
import type { KeeperRequest } from '../surface/SurfaceRequest.ts'
import type { Vault } from '../Vault.ts'
import type { ScryptCost, VaultCrypto } from '../VaultCrypto.ts'
import type { VaultFiles } from '../VaultFiles.ts'
import type { VaultPurpose } from '../vaultFormat.ts'

/** One wallet in the process that signs. What of it is secret leaves through the replies of `answer` alone. */
export type WalletKeeper = {
  readonly view: () => WalletView
  /**
   * One own account, for `signStep`. Each signature is a use, which puts the lock off.
   * @throws SaysoError `vault-locked`, or `approval-refused` for an account that is only watched or not there
   */
  readonly vaultOf: (account: Address) => Vault
  /** One request after the other, in the order in which they came. What goes wrong is a reply, never an error. */
  readonly answer: (request: KeeperRequest) => Promise<SurfaceReply>
  /**
   * For what else asks for the password (raising a limit): null where it is the wallet's, or why it was not taken. Wrong
   * ones count as everywhere.
   */
  readonly refusePassword: (password: string) => Promise<Extract<SurfaceReply, { reply: 'refused' }> | null>
  /** The system sleeps, its screen is locked, the surface ends: everything secret is wiped at once, whatever is going on. */
  readonly lockNow: () => void
  /** A person did something in the app. Nothing but use puts off the lock. */
  readonly touch: () => void
  /** Locks where nobody was there for too long. The host calls it every second or so; each use checks by itself too. */
  readonly tick: () => void
  /** Told of each change of `view`. Gives back how not to be told any more. */
  readonly onChange: (listener: (view: WalletView) => void) => () => void
  /** What came to light; one sentence each. */
  readonly notices: () => readonly string[]
  /** Wipes everything, practice keys too. Nothing may be asked after it. */
  readonly close: () => void
}

export type KeeperPorts = {
  readonly purpose: VaultPurpose
  readonly files: KeeperFiles
  readonly crypto: VaultCrypto
  readonly clock: KeeperClock
  readonly settings: KeeperSettings
  /** A practice vault's 32 bytes, wiped once it is open; null for a real one, which a person unlocks. */
  readonly practiceKey: Uint8Array | null
}

/** The vault's files, and beside them what has to survive a restart and is no secret: see `keeperRecord`. */
export type KeeperFiles = VaultFiles & {
  readonly readRecord: () => Uint8Array | null
  /** Whole or not at all. @throws SaysoError `disk-full` or `disk-failed` */
  readonly writeRecord: (bytes: Uint8Array) => void
}

/** Two clocks: the monotonic one cannot be set back, and the wall clock goes on while the machine sleeps. */
export type KeeperClock = { readonly monotonicMs: () => number; readonly wallMs: () => number }

export type KeeperSettings = {
  /** After so long without use the wallet locks. */
  readonly idleSeconds: number
  /** How long words and keystores wait behind the password. */
  readonly revealDelaySeconds: number
  /** What an exported keystore costs to guess. */
  readonly keystoreScrypt: ScryptCost
}
