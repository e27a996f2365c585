import type { Tty } from '../Tty.ts'

/** A terminal with somebody who reads along and types: what is on the screen, and what was wiped off it. */
export class PersonAtTty implements Tty {
  /** All that was ever written. */
  screen = ''
  closed = false
  #seen = 0
  #waiting: ((typed: Uint8Array | 'gone' | null) => void)[] = []
  #typed: Uint8Array[] = []
  #gone = false
  readonly given: Uint8Array[] = []

  read = (patienceMs: number): Promise<Uint8Array | 'gone' | null> => {
    const next = this.#typed.shift()
    if (next !== undefined) return Promise.resolve(next)
    if (this.#gone) return Promise.resolve('gone')
    return new Promise((resolve) => {
      // Waits are sat through at once: their length is the keeper's to hold, and its clock is the test's.
      if (patienceMs < 200_000) setTimeout(() => resolve(null), Math.min(patienceMs, 20))
      else this.#waiting.push(resolve)
    })
  }
  write = (text: string): void => {
    this.screen += text
  }
  close = (): void => {
    this.closed = true
  }

  /** Waits for it to come up, after what was waited for before. Returns the match. */
  async sees(what: RegExp): Promise<RegExpExecArray> {
    for (let tries = 0; tries < 2_000; tries += 1) {
      const match = what.exec(this.screen.slice(this.#seen))
      if (match !== null) {
        this.#seen += match.index + match[0].length
        return match
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`${what} did not come up. On the screen since: ${JSON.stringify(this.screen.slice(this.#seen))}`)
  }

  /** Keys, as they are. */
  presses(keys: string): void {
    const bytes = new TextEncoder().encode(keys)
    this.given.push(bytes)
    const waiting = this.#waiting.shift()
    if (waiting === undefined) this.#typed.push(bytes)
    else waiting(bytes)
  }

  types(line: string): void {
    this.presses(`${line}\r`)
  }

  /** The window is closed. */
  leaves(): void {
    this.#gone = true
    for (const waiting of this.#waiting.splice(0)) waiting('gone')
  }
}
