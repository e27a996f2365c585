/** After the first time that came to nothing, in milliseconds; after each further one in a row, twice as long. */
const firstWaitMs = 1_000
const longestWaitMs = 60_000
/** What lies this far back is not counted any more. */
const forgivenAfterMs = 10 * 60_000

/** How soon a window may be put before a person again: whoever keeps opening it must not tire them into a yes. */
export class Pace {
  readonly #monotonicMs: () => number
  #inRow = 0
  #lastAt = Number.NEGATIVE_INFINITY

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs
  }

  /** Whole seconds until it may be opened; 0 is now. */
  secondsLeft(): number {
    if (this.#inRow === 0) return 0
    const wait = Math.min(firstWaitMs * 2 ** (this.#inRow - 1), longestWaitMs)
    return Math.max(0, Math.ceil((wait - (this.#monotonicMs() - this.#lastAt)) / 1_000))
  }

  cameToNothing(): void {
    const now = this.#monotonicMs()
    this.#inRow = now - this.#lastAt > forgivenAfterMs ? 1 : this.#inRow + 1
    this.#lastAt = now
  }

  cameToSomething(): void {
    this.#inRow = 0
  }
}
