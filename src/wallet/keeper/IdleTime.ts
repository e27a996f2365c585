import type { KeeperClock } from './WalletKeeper.ts'

/**
 * How long nobody used the wallet. Between two looks the longer of the two clocks counts, and none counts backwards: a
 * machine that slept has its hours on the wall clock, and a wall clock that was set back takes nothing away.
 */
export class IdleTime {
  readonly #clock: KeeperClock
  #idleMs = 0
  #monotonic: number
  #wall: number

  constructor(clock: KeeperClock) {
    this.#clock = clock
    this.#monotonic = clock.monotonicMs()
    this.#wall = clock.wallMs()
  }

  ms(): number {
    const monotonic = this.#clock.monotonicMs()
    const wall = this.#clock.wallMs()
    this.#idleMs += Math.max(0, monotonic - this.#monotonic, wall - this.#wall)
    this.#monotonic = monotonic
    this.#wall = wall
    return this.#idleMs
  }

  restart(): void {
    this.ms()
    this.#idleMs = 0
  }
}
