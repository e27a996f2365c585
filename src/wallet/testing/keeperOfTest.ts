import { nodeVaultCrypto } from '../../host/storage/nodeVaultCrypto.ts'
import { keeperSettings } from '../keeper/keeperSettings.ts'
import { openWalletKeeper } from '../keeper/openWalletKeeper.ts'
import type { KeeperFiles, KeeperPorts, WalletKeeper } from '../keeper/WalletKeeper.ts'
import type { SurfaceReply } from '../surface/SurfaceReply.ts'
import type { VaultCrypto } from '../VaultCrypto.ts'

/** The real ciphers, with a password's derivation that costs nothing. The header still says what it would cost. */
export const cheapCrypto: VaultCrypto = {
  ...nodeVaultCrypto,
  scrypt: async (secret, salt) => nodeVaultCrypto.hkdfSha256(secret, salt, new Uint8Array()),
}

export const goodPassword = 'four lamps over a quiet canal'
export const otherPassword = 'eleven grey herons, one boat'

/** A disk in memory. What is kept aside stays in `aside`. */
export class MemoryFiles implements KeeperFiles {
  present: Uint8Array | null = null
  previous: Uint8Array | null = null
  record: Uint8Array | null = null
  aside: (Uint8Array | null)[] = []
  /** Called before each change, which it may have fail. */
  before: (change: string) => void = () => {}

  read(): Uint8Array | null {
    return this.present
  }
  readPrevious(): Uint8Array | null {
    return this.previous
  }
  write(bytes: Uint8Array): void {
    const first = this.present === null
    if (!first) {
      this.before('copy')
      this.previous = this.present
    }
    this.before('write')
    this.present = bytes
    if (!first || this.previous !== null) return
    try {
      this.before('copy')
      this.previous = bytes
    } catch (thrown) {
      this.present = null
      throw thrown
    }
  }
  restorePrevious(): string {
    this.before('aside')
    this.aside.push(this.present)
    this.present = null
    this.before('restore')
    this.present = this.previous
    return 'vault.json.corrupt-1'
  }
  dropPrevious(): void {
    this.before('drop')
    this.previous = this.present
  }
  setAside(): void {
    this.before('aside')
    this.aside.push(this.present, this.previous)
    this.present = null
    this.previous = null
  }
  keepCopy(): void {
    this.before('keep')
    this.aside.push(this.present, this.previous)
  }
  readRecord(): Uint8Array | null {
    return this.record
  }
  writeRecord(bytes: Uint8Array): void {
    this.before('record')
    this.record = bytes
  }
  /** The same disk, as another process sees it from now on. */
  copy(): MemoryFiles {
    const copy = new MemoryFiles()
    copy.present = this.present
    copy.previous = this.previous
    copy.record = this.record
    return copy
  }
}

/** Two clocks that stand still until they are moved. */
export class TestClock {
  monotonic = 1_000_000
  wall = 1_750_000_000_000
  monotonicMs = (): number => this.monotonic
  wallMs = (): number => this.wall
  pass(seconds: number): void {
    this.monotonic += seconds * 1000
    this.wall += seconds * 1000
  }
}

export type KeeperOfTest = {
  readonly keeper: WalletKeeper
  readonly files: MemoryFiles
  readonly clock: TestClock
}

export async function keeperOfTest(change: Partial<KeeperPorts> & { files?: MemoryFiles; clock?: TestClock } = {}) {
  const files = change.files ?? new MemoryFiles()
  const clock = change.clock ?? new TestClock()
  const keeper = await openWalletKeeper({
    purpose: 'real',
    crypto: cheapCrypto,
    settings: keeperSettings,
    practiceKey: null,
    ...change,
    files,
    clock,
  })
  return { keeper, files, clock }
}

/** The same with the same random bytes in every run, so that a test can know that none of the words is one that sentences have too. */
export function seededCrypto(): typeof cheapCrypto {
  let state = 7
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  }
  return { ...cheapCrypto, random: (length) => Uint8Array.from({ length }, next) }
}

/** A wallet that was just made, with its words. */
export async function createdWallet(
  change: Parameters<typeof keeperOfTest>[0] = {},
): Promise<KeeperOfTest & { words: readonly string[] }> {
  const opened = await keeperOfTest(change)
  const shown = await opened.keeper.answer({ ask: 'begin-create', words: 12 })
  if (shown.reply !== 'words') throw new Error(JSON.stringify(shown))
  const answers = shown.check.map((place) => shown.words[place] ?? '')
  const made = await opened.keeper.answer({ ask: 'finish-create', answers, password: goodPassword })
  if (made.reply !== 'state') throw new Error(JSON.stringify(made))
  return { ...opened, words: shown.words }
}

/** The sentence of a refusal. @throws where it was none */
export function sentenceOf(reply: SurfaceReply): string {
  if (reply.reply !== 'refused') throw new Error(`Not refused: ${JSON.stringify(reply)}`)
  return reply.sentence
}
