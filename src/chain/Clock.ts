/**
 * The chain's time: its latest block's, plus what a monotonic timer has counted since that block was seen. The wall
 * clock has no say here, so setting it forward or back changes nothing.
 */
export class Clock {
  readonly #monotonicMs: () => number
  #seen: { readonly timestamp: bigint; readonly at: number } | null = null

  /** @param monotonicMs milliseconds from any start that never run backwards */
  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs
  }

  /** Tells the clock of a block. Time never runs back: an older block is only believed if none was seen. */
  see(timestamp: bigint): void {
    if (this.#seen === null || timestamp >= this.now()) this.#seen = { timestamp, at: this.#monotonicMs() }
  }

  /** Chain seconds. 0 before any block was seen. */
  now(): bigint {
    if (this.#seen === null) return 0n
    return this.#seen.timestamp + BigInt(Math.floor((this.#monotonicMs() - this.#seen.at) / 1000))
  }

  /** The practice chain went back to its first block: what was seen before is of another time. */
  restart(): void {
    this.#seen = null
  }
}
