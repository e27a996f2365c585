import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { program } from './Terminal.ts'

/** Whether this machine can give a program a terminal without a person: `script` of util-linux. */
export const hasPseudoTerminal = process.platform === 'linux' && existsSync('/usr/bin/script')

export type PersonAt = {
  readonly profile: string
  readonly terminal?: 'xterm'
  /** What the chain is asked through. */
  readonly nodes?: readonly string[]
}

/** A person who types: Sayso runs in a pseudo terminal, and its questions are answered as they come. */
export class Person {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #ended: Promise<number | null>
  /** All that ever came up. */
  screen = ''
  #read = 0

  /** @param at a profile, in a terminal without a second screen where no other is named */
  constructor(at: string | PersonAt, ...words: readonly string[]) {
    const { profile, terminal = 'dumb', nodes } = typeof at === 'string' ? { profile: at } : at
    const quoted = [process.execPath, '--disable-warning=ExperimentalWarning', program, '--profile', profile, ...words]
      .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
      .join(' ')
    this.#child = spawn('/usr/bin/script', ['-qec', `exec ${quoted}`, '/dev/null'], {
      env: { ...process.env, TERM: terminal, ...(nodes === undefined ? {} : { SAYSO_NODES: nodes.join(' ') }) },
    })
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.screen += text
    })
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve))
  }

  /** Waits until this comes up on the screen, after whatever was waited for before. Returns the match. */
  async sees(what: RegExp, patienceMs = 30_000): Promise<string> {
    for (const until = performance.now() + patienceMs; performance.now() < until; ) {
      const match = what.exec(this.screen.slice(this.#read))
      if (match !== null) {
        this.#read += match.index + match[0].length
        return match[0]
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`${what} did not come up. On the screen since: ${this.screen.slice(this.#read)}`)
  }

  types(line: string): void {
    this.#child.stdin.write(`${line}\n`)
  }

  /** The processes below it, as the system numbers them, whose command line has this in it. */
  processes(part: string): readonly number[] {
    const below = (pid: number): readonly number[] => [
      pid,
      ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .flatMap(below),
    ]
    return below(this.#child.pid ?? 0).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part))
  }

  presses(key: 'Ctrl-C' | 'Ctrl-D'): void {
    this.#child.stdin.write(key === 'Ctrl-C' ? '\u0003' : '\u0004')
  }

  /** The exit status, once it is over. */
  get ended(): Promise<number | null> {
    return this.#ended
  }

  close(): void {
    this.#child.kill('SIGKILL')
  }
}
