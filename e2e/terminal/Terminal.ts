import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ChainHand } from '../chain/ChainHand.ts'
import type { ChainView } from '../chain/ChainView.ts'
import { withChain } from '../chain/withChain.ts'
import { type Stage, type StageOf, stageSchema } from './stages.ts'

/** What `npm run say` runs; `node scripts/build.mjs` builds it. */
export const program = join(import.meta.dirname, '../../out/src/terminal/main.js')

export type Ended = {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  /** What came out, a line each. */
  readonly lines: readonly string[]
  readonly errors: string
}
export type EndedJson = Ended & { readonly stages: readonly Stage[] }

/** A run that can be watched, and ended without warning. */
export type Run = {
  /** Calls back at each line, as it comes. */
  readonly onLine: (listener: (line: string) => void) => void
  /** `kill -9`: nothing of the app runs after this. */
  readonly kill: () => void
  /** Holds it still, with everything that it has taken, and lets it go on. */
  readonly hold: () => void
  readonly goOn: () => void
  readonly ended: Promise<Ended>
}

/** Options that a story gives beside the messages. */
export type Flags = { readonly yes?: boolean; readonly flags?: readonly string[] }

/** Control characters: they could move a terminal's cursor or rewrite what stands there. The line's end is not in a line. */
const control = /\p{Cc}/u

/** One person at a terminal, with a profile of their own. */
export class Terminal {
  readonly profile: string
  /** Where this person's own files are. */
  readonly home: string
  readonly #folder: string

  constructor(profile?: string) {
    this.#folder = mkdtempSync(join(tmpdir(), 'sayso-e2e-'))
    this.home = this.#folder
    this.profile = profile ?? join(this.#folder, 'profile')
  }

  /** Says it as a person would. What comes back must be safe to show in a terminal, always. */
  async say(messages: readonly string[], given: Flags = {}): Promise<Ended> {
    const ended = await this.start(messages, given).ended
    const unsafe = [...ended.lines, ...ended.errors.split('\n')].filter((line) => control.test(line))
    if (unsafe.length > 0) throw new Error(`Control characters reached the terminal: ${JSON.stringify(unsafe)}`)
    return ended
  }

  /** Says it as a script would. Each line must be a documented stage, always. */
  async sayJson(messages: readonly string[], given: Flags = {}): Promise<EndedJson> {
    return parseEnded(await this.start(messages, { ...given, flags: ['--json', ...(given.flags ?? [])] }).ended)
  }

  start(messages: readonly string[], { yes = false, flags = [] }: Flags = {}): Run {
    const words = ['--profile', this.profile, ...flags, ...(yes ? ['--yes'] : []), '--', ...messages]
    // Nobody's real downloads are written to.
    const env = { ...process.env, HOME: this.home }
    return watch(spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], { env }))
  }

  /** Looks at this profile's chain, or changes it, while no app runs on it. */
  onChain<T>(look: (chain: ChainView, hand: ChainHand) => Promise<T>): Promise<T> {
    return withChain(this.profile, look)
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export function watch(child: ChildProcessWithoutNullStreams): Run {
  const lines: string[] = []
  const listeners: ((line: string) => void)[] = []
  let errors = ''
  child.stdin.end()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    for (const listener of listeners) listener(line)
  })
  const drained = new Promise<void>((resolve) => reader.once('close', resolve))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', async (status, signal) => {
      await drained
      resolve({ status, signal, lines, errors })
    })
  })
  return {
    onLine: (listener) => listeners.push(listener),
    kill: () => child.kill('SIGKILL'),
    hold: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    ended,
  }
}

export function parseEnded(ended: Ended): EndedJson {
  return { ...ended, stages: ended.lines.map((line) => stageSchema.parse(JSON.parse(line))) }
}

/** The stages of one kind. */
export function stagesOf<K extends Stage['stage']>(stages: readonly Stage[], kind: K): readonly StageOf<K>[] {
  return stages.filter((stage): stage is StageOf<K> => stage.stage === kind)
}

/** The only stage of this kind. @throws where there is none or there are several. */
export function theStage<K extends Stage['stage']>(stages: readonly Stage[], kind: K): StageOf<K> {
  const [one, ...more] = stagesOf(stages, kind)
  if (one === undefined || more.length > 0)
    throw new Error(`${more.length + (one === undefined ? 0 : 1)} stages “${kind}”, not one: ${JSON.stringify(stages)}`)
  return one
}
