import { getAddress } from 'viem/utils'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { WalletAccount, WalletView } from '../../model/Wallet.ts'
import type { HeldVault } from '../HeldVault.ts'
import { readVault, type VaultAccount, type VaultAccounts } from '../vaultFormat.ts'
import { pathOf } from '../vaultSecret.ts'
import { DelayedAsk } from './DelayedAsk.ts'
import { IdleTime } from './IdleTime.ts'
import { readRecord, writeRecord } from './keeperRecord.ts'
import { Tries } from './Tries.ts'
import type { KeeperPorts } from './WalletKeeper.ts'

/** Words that were shown and not yet given back. */
export type Begun = {
  readonly entropy: Uint8Array
  readonly check: readonly number[]
  readonly wrong: number
  /** The account in use of the wallet whose place they are to take; undefined where there was none. */
  readonly insteadOf: string | undefined
}

/** What stands on the disk, as far as it can be seen without a password. */
type Found =
  | { readonly status: 'none' }
  | { readonly status: 'vault'; readonly accounts: VaultAccounts | null }
  /** There are files, and neither is a vault. */
  | { readonly status: 'damaged' }

/** What the keeper's acts share: the vault while it is unlocked, words that are being made, the waits and the idle time. */
export class Desk {
  readonly ports: KeeperPorts
  readonly tries: Tries
  readonly delayed: DelayedAsk
  readonly notices: string[] = []
  readonly #idle: IdleTime
  readonly #listeners = new Set<(view: WalletView) => void>()
  #held: HeldVault | null = null
  #begun: Begun | null = null
  #found: Found
  #locks = 0

  constructor(ports: KeeperPorts) {
    this.ports = ports
    this.tries = new Tries(ports.files, ports.clock)
    this.delayed = new DelayedAsk(ports.clock, ports.settings.revealDelaySeconds)
    this.#idle = new IdleTime(ports.clock)
    this.#found = this.#look()
  }

  get found(): Found {
    return this.#found
  }

  /** One more with each lock: whoever waited for something sees whether it was locked meanwhile. */
  get locks(): number {
    return this.#locks
  }

  view(): WalletView {
    const { purpose, settings } = this.ports
    const accounts = this.#held?.sealed.accounts ?? (this.#found.status === 'vault' ? this.#found.accounts : null)
    return {
      purpose,
      status: this.#held !== null ? 'open' : this.#found.status === 'none' ? 'none' : 'locked',
      accounts: accounts?.list.map(viewOf) ?? [],
      chosen: accounts === null ? null : getAddress(accounts.chosen),
      locksAfterSeconds: purpose === 'practice' ? null : settings.idleSeconds,
    }
  }

  /** Null while it is locked. Being asked is no use: whoever uses it says so with `touch`. */
  open(): HeldVault | null {
    this.tick()
    return this.#held
  }

  /** @throws SaysoError `vault-locked` */
  held(): HeldVault {
    const held = this.open()
    if (held === null) throw new SaysoError('vault-locked', 'The wallet is locked. Unlock it and approve again.')
    return held
  }

  /**
   * Takes what was opened or written, unless it was locked since `locks` was read: then it stays locked, and this says false.
   */
  take(held: HeldVault, locks = this.#locks): boolean {
    const stays = this.#locks === locks
    if (!stays) held.dataKey.fill(0)
    else if (this.#held !== null && this.#held.dataKey !== held.dataKey) this.#held.dataKey.fill(0)
    this.#held = stays ? held : null
    this.#found = { status: 'vault', accounts: held.sealed.accounts }
    this.#remember(held)
    if (stays) this.touch()
    this.#tell()
    return stays
  }

  /** Its generation is the newest from here on. */
  #remember({ sealed }: HeldVault): void {
    const { files, purpose } = this.ports
    if (purpose !== 'real') return
    const { vaultId, generation } = sealed.header
    writeRecord(files, { ...readRecord(files), newest: { vaultId, generation } })
  }

  get begun(): Begun | null {
    this.tick()
    return this.#begun
  }

  begin(begun: Begun | null): void {
    if (this.#begun !== null && this.#begun.entropy !== begun?.entropy) this.#begun.entropy.fill(0)
    this.#begun = begun
  }

  touch(): void {
    this.#idle.restart()
  }

  tick(): void {
    const { purpose, settings } = this.ports
    if (this.#held === null && this.#begun === null) return
    if (purpose === 'real' && this.#idle.ms() >= settings.idleSeconds * 1000) this.lock()
  }

  lock(): void {
    this.#locks += 1
    this.begin(null)
    this.delayed.forget()
    if (this.#held === null) return
    this.#held.dataKey.fill(0)
    this.#held = null
    this.#found = this.#look()
    this.#tell()
  }

  onChange(listener: (view: WalletView) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.view())
  }

  #look(): Found {
    const { files } = this.ports
    const both = [files.read(), files.readPrevious()].filter((bytes) => bytes !== null)
    if (both.length === 0) return { status: 'none' }
    const [vault] = both.map(readVault).filter((one) => one !== null)
    if (vault === undefined) return { status: 'damaged' }
    return { status: 'vault', accounts: 'accounts' in vault ? vault.accounts : null }
  }
}

function viewOf(account: VaultAccount): WalletAccount {
  const address = getAddress(account.address)
  const { name } = account
  return account.kind === 'own'
    ? { address, name, kind: 'own', path: pathOf(account.index) }
    : { address, name, kind: 'watch', path: null }
}
