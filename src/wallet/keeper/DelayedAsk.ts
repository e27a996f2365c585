import type { KeeperClock } from './WalletKeeper.ts'

/** How long after the wait the question may be asked again; then it waits anew. */
const answeredForMs = 300_000

/**
 * What is shown only after a wait: somebody who was talked into it has time to think, and somebody who found the wallet
 * open has to stay. One thing waits at a time; being asked for another, or locked, ends the wait.
 */
export class DelayedAsk {
  readonly #clock: KeeperClock
  readonly #delayMs: number
  #asked: { readonly what: string; readonly at: number } | null = null

  constructor(clock: KeeperClock, delaySeconds: number) {
    this.#clock = clock
    this.#delayMs = delaySeconds * 1000
  }

  /** Seconds left to wait; 0 where it may be shown now, once. */
  ask(what: string): number {
    const now = this.#clock.monotonicMs()
    const gone = this.#asked?.what === what ? now - this.#asked.at : null
    if (gone !== null && gone >= this.#delayMs && gone < this.#delayMs + answeredForMs) {
      this.#asked = null
      return 0
    }
    if (gone === null || gone >= this.#delayMs) this.#asked = { what, at: now }
    return Math.ceil((this.#delayMs - (gone === null || gone >= this.#delayMs ? 0 : gone)) / 1000)
  }

  forget(): void {
    this.#asked = null
  }
}
