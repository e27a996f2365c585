import { printable } from '../../../model/printable.ts'
import type { Tty } from './Tty.ts'

/** So long nobody types anything, and the terminal is left: words are taken off the screen, and nothing is done. */
const patienceMs = 300_000
const mostBytes = 2_000

const enter = [0x0d, 0x0a]
const [ctrlC, ctrlD, ctrlU, backspace, del, esc] = [0x03, 0x04, 0x15, 0x08, 0x7f, 0x1b]

/** Where the person has left: Ctrl-C, Ctrl-D, a terminal that was closed, or nobody there. */
export class Left extends Error {}

/**
 * Prompts and answers at a terminal whose echo is off: it echoes itself what may be seen. What was typed is wiped as soon
 * as it is a text; a text lives as long as the request that it is for.
 */
export class Prompter {
  readonly #tty: Tty
  readonly clears: boolean
  /** What was typed and not yet read, each byte wiped as it is. */
  #typed: Uint8Array = new Uint8Array()
  #at = 0
  #afterReturn = false

  /** @param clears whether the terminal can show a second screen, and forget it */
  constructor(tty: Tty, clears: boolean) {
    this.#tty = tty
    this.clears = clears
  }

  say(sentence: string): void {
    this.#tty.write(`${printable(sentence)}\r\n`)
  }

  /** Seen while it is typed. */
  ask(question: string): Promise<string> {
    return this.#line(question, true)
  }

  /** Not seen while it is typed, nor how long it is. */
  askHidden(question: string): Promise<string> {
    return this.#line(question, false)
  }

  /**
   * Shows what must not stay on the screen: on a screen of its own where the terminal has one, which is wiped and left once
   * `use` is through; otherwise what was shown is scrolled away.
   */
  async apart<T>(use: (prompt: { readonly ask: (question: string) => Promise<string> }) => Promise<T>): Promise<T> {
    if (this.clears) this.#tty.write('\u001b[?1049h\u001b[2J\u001b[H')
    try {
      // Where nothing can be cleared, nothing that is typed is shown either.
      return await use({ ask: (question) => this.#line(question, this.clears) })
    } finally {
      this.#tty.write(this.clears ? '\u001b[2J\u001b[H\u001b[?1049l' : '\r\n'.repeat(200))
    }
  }

  /** Waits, as long as nobody leaves. */
  async wait(seconds: number): Promise<void> {
    const until = performance.now() + seconds * 1000
    for (;;) {
      const typed = await this.#tty.read(Math.max(0, until - performance.now()))
      if (typed === null) return
      if (typed === 'gone' || typed.includes(ctrlC)) throw new Left()
      typed.fill(0)
    }
  }

  async #line(question: string, shown: boolean): Promise<string> {
    this.#tty.write(printable(question))
    const line = new Uint8Array(mostBytes)
    let length = 0
    /** Wipes the last character: its last byte, and before it those that only continue a character. */
    const takeBack = (): void => {
      if (length === 0) return
      let byte: number | undefined
      do {
        length -= 1
        byte = line[length]
        line[length] = 0
      } while (length > 0 && byte !== undefined && byte >> 6 === 0b10)
      if (shown) this.#tty.write('\b \b')
    }
    try {
      for (;;) {
        const byte = await this.#byte()
        if (enter.includes(byte)) return new TextDecoder().decode(line.subarray(0, length))
        if (byte === ctrlC || (byte === ctrlD && length === 0)) throw new Left()
        if (byte === backspace || byte === del) takeBack()
        else if (byte === ctrlU) while (length > 0) takeBack()
        else if (byte === esc) await this.#skipSequence()
        else if (byte >= 0x20 && length < mostBytes) {
          line[length++] = byte
          if (shown) this.#echo(line, length)
        }
      }
    } finally {
      line.fill(0)
      this.#tty.write('\r\n')
    }
  }

  /** The character that is whole with the last byte. */
  #echo(line: Uint8Array, length: number): void {
    let start = length - 1
    while (start > 0 && (line[start] ?? 0) >> 6 === 0b10) start -= 1
    const lead = line[start] ?? 0
    const whole = lead < 0x80 ? 1 : lead >> 5 === 0b110 ? 2 : lead >> 4 === 0b1110 ? 3 : 4
    if (length - start === whole) this.#tty.write(printable(new TextDecoder().decode(line.subarray(start, length))))
  }

  /** Arrow keys and their like send an escape and some bytes: none of them belongs to what is typed. */
  async #skipSequence(): Promise<void> {
    const kind = await this.#byte()
    if (kind !== 0x5b && kind !== 0x4f) return
    while ((await this.#byte()) < 0x40);
  }

  async #byte(): Promise<number> {
    for (;;) {
      if (this.#at >= this.#typed.length) {
        const typed = await this.#tty.read(patienceMs)
        if (typed === null || typed === 'gone') throw new Left()
        this.#typed = typed
        this.#at = 0
      }
      const byte = this.#typed[this.#at] ?? 0
      this.#typed[this.#at++] = 0
      // A return and the line feed behind it are one Enter.
      const skipped = this.#afterReturn && byte === 0x0a
      this.#afterReturn = byte === 0x0d
      if (!skipped) return byte
    }
  }
}
