import { type Refused, refused } from '../surface/refused.ts'
import { backOff } from './backOff.ts'
import { readRecord, writeRecord } from './keeperRecord.ts'
import { passwordBytes } from './passwordBytes.ts'
import type { KeeperClock, KeeperFiles } from './WalletKeeper.ts'

/**
 * Counts wrong passwords, and has the next one wait. A try is counted before it is checked, so that ending the process at
 * the right moment hides none; after a restart the wait begins again, so that no clock that was set shortens it.
 */
export class Tries {
  readonly #files: KeeperFiles
  readonly #clock: KeeperClock
  #wrong: number
  #since: number

  constructor(files: KeeperFiles, clock: KeeperClock) {
    this.#files = files
    this.#clock = clock
    this.#wrong = readRecord(files).wrongTries
    this.#since = clock.monotonicMs()
  }

  /** Whole seconds until the next password is looked at. */
  waitSeconds(): number {
    const gone = (this.#clock.monotonicMs() - this.#since) / 1000
    return Math.max(0, Math.ceil(backOff(this.#wrong) - gone))
  }

  /**
   * @param check gives null where the password is not right. The bytes are wiped after it.
   * @param sentence for a password that is not right
   */
  async check<T>(
    password: string,
    sentence: string,
    check: (unlock: Uint8Array) => Promise<T | null>,
  ): Promise<T | Refused> {
    const wait = this.waitSeconds()
    if (wait > 0)
      return refused(`Too many passwords that did not fit. The next one is looked at in ${seconds(wait)}.`, wait)
    this.#count(this.#wrong + 1)
    const unlock = passwordBytes(password)
    let result: T | null
    try {
      result = await check(unlock)
    } catch (thrown) {
      // What failed was not the password.
      this.#count(this.#wrong - 1)
      throw thrown
    } finally {
      unlock.fill(0)
    }
    this.#since = this.#clock.monotonicMs()
    if (result === null) return refused(sentence, this.waitSeconds())
    this.clear()
    return result
  }

  clear(): void {
    this.#count(0)
  }

  #count(wrong: number): void {
    if (wrong === this.#wrong) return
    this.#wrong = wrong
    writeRecord(this.#files, { ...readRecord(this.#files), wrongTries: wrong })
  }
}

export function seconds(count: number): string {
  if (count === 1) return 'a second'
  if (count < 120) return `${count} seconds`
  return `${Math.ceil(count / 60)} minutes`
}
