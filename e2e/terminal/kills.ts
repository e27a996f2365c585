import { expect } from '@playwright/test'
import { type Address, parseUnits } from 'viem'
import { firstBlock } from '../chain/book.ts'
import { chainProcess } from '../chain/runningChain.ts'
import { readJournal } from './journal.ts'
import { stageSchema } from './stages.ts'
import { type EndedJson, parseEnded, type Run, stagesOf, type Terminal } from './Terminal.ts'
import { accountOf, practiceMoney } from './test.ts'

/** Where in a run the app is killed: as soon as the script sees a stage, and so many milliseconds later. */
export type Moment = {
  readonly seen: string
  readonly laterMs: number
  /** As in a power cut: the chain's process ends in the same moment, and cannot write what it holds. */
  readonly withChain: boolean
  readonly killRestartAfterMs: number | null
}

/** A moment in words. */
export function nameOf({ seen, laterMs, withChain, killRestartAfterMs }: Moment): string {
  const also = [
    ...(withChain ? ['its chain too'] : []),
    ...(killRestartAfterMs === null ? [] : ['and the restart too']),
  ]
  return [`${seen} + ${laterMs} ms`, ...also].join(', ')
}

/** What a script sees between approval and receipt, in a plan of two steps. */
const sights = [
  'approval',
  'step 0 signed',
  'step 0 sent',
  'step 0 mined',
  'step 1 signed',
  'step 1 sent',
  'step 1 mined',
]

/** `approve(…, 0)`: a plan may begin by taking back what a killed one left allowed. */
const takesBack = /^0x095ea7b3[0-9a-f]{64}0{64}$/

/** The same list of moments for the same seed. First each sight at once, then sights and delays by chance. */
export function momentsOf(seed: number, count: number): readonly Moment[] {
  const chance = mulberry32(seed)
  return Array.from({ length: count }, (_, at) => {
    const sight = sights[at] ?? sights[Math.floor(chance() * sights.length)] ?? 'approval'
    const laterMs = at < sights.length ? 0 : Math.floor(chance() * 40 * 10) / 10
    const killRestartAfterMs = at >= sights.length && chance() < 0.34 ? 300 + Math.floor(chance() * 900) : null
    const withChain = at >= sights.length && chance() < 0.34
    return { seen: sight, laterMs, withChain, killRestartAfterMs }
  })
}

/** A small generator of numbers in [0, 1) that a seed fixes (public domain, by Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One profile on which Sayso is killed again and again. Amounts differ, so that each plan's effect can be told on the chain. */
export class Victim {
  readonly #terminal: Terminal
  #account: Address | null = null
  /** USDC, in the smallest unit, of every sentence that was approved: whether it happened is for the chain to say. */
  readonly #asked = new Map<string, bigint>()

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Kills one run at this moment, starts again, and compares everything with the chain. Returns what had become of it. */
  async killAt(moment: Moment): Promise<string> {
    const sentence = this.#nextSentence()
    const run = this.#terminal.start([sentence], { yes: true, flags: ['--json'] })
    const kill = (): void => {
      if (moment.withChain) process.kill(chainProcess(this.#terminal.profile), 'SIGKILL')
      run.kill()
    }
    whenSeen(run, moment.seen, () => (moment.laterMs === 0 ? kill() : setTimeout(kill, moment.laterMs)))
    const killed = await run.ended
    if (moment.killRestartAfterMs !== null) {
      const restart = this.#terminal.start(['show history'], { flags: ['--json'] })
      setTimeout(restart.kill, moment.killRestartAfterMs)
      await restart.ended
    }
    const next = this.#nextSentence()
    const after = parseEnded(await this.#terminal.start(['show history', next], { yes: true, flags: ['--json'] }).ended)
    expect(after.status, `what follows works: ${JSON.stringify(after.stages.at(-1))} ${after.errors}`).toBe(0)
    this.#account ??= accountOf(after.stages)
    await this.#compare(after)
    return `${killed.signal ?? 'ran to its end'}: ${readJournal(this.#terminal.profile).ends.get(sentence) ?? 'nothing approved'}`
  }

  #nextSentence(): string {
    const cents = 1_001n + BigInt(this.#asked.size)
    const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
    const sentence = `swap ${amount} USDC for DAI`
    this.#asked.set(sentence, parseUnits(amount, 6))
    return sentence
  }

  async #compare(after: EndedJson): Promise<void> {
    const journal = readJournal(this.#terminal.profile)
    const account = this.#account
    if (account === null) throw new Error('No account was named.')
    await this.#terminal.onChain(async (chain) => {
      const sent = await chain.sentBy(account, firstBlock)
      const mined = sent.map(({ hash }) => hash)
      // None twice: one transaction a nonce, without a gap, and as many as the chain counts.
      expect(sent.map(({ nonce }) => nonce)).toEqual(sent.map((_, at) => at))
      expect(await chain.nonce(account)).toBe(sent.length)
      const calls = sent.filter(({ input }) => !takesBack.test(input)).map(({ to, input }) => `${to} ${input}`)
      expect(new Set(calls).size, 'no call was made twice').toBe(calls.length)
      // None forgotten: what was signed is on the chain or written off, and what is on the chain is in the journal.
      expect([...journal.mined].sort()).toEqual([...mined].sort())
      expect([...journal.signed].sort()).toEqual([...journal.mined, ...journal.notSent].sort())
      // The history is true: exactly what it calls done has left the account.
      const open = [...journal.ends].filter(([, end]) => end === 'open')
      expect(open, 'every approved plan has an end').toEqual([])
      const done = [...journal.ends].flatMap(([sentence, end]) => (end === 'done' ? [this.#unitsOf(sentence)] : []))
      const spent = done.reduce((sum, units) => sum + units, 0n)
      expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - spent)
      expect(await chain.allowances(account)).toEqual([])
    })
    // What the person is shown says the same.
    const [history] = stagesOf(after.stages, 'answer')
    for (const [sentence, end] of journal.ends) {
      const amount = sentence.split(' ')[1]
      const row = history?.rows.find(({ value }) => value.startsWith(`Swap ${trimmed(amount)} USDC for`))
      if (row !== undefined) expect(row.detail?.toLowerCase().startsWith(end), `${row.detail}`).toBe(true)
      else expect(sentence, 'only the newest may be missing: it was said after').toBe([...this.#asked.keys()].at(-1))
    }
  }

  #unitsOf(sentence: string): bigint {
    const units = this.#asked.get(sentence)
    if (units === undefined) throw new Error(`The journal holds a sentence that nobody said: ${sentence}`)
    return units
  }
}

function trimmed(amount = ''): string {
  return amount.replace(/\.?0+$/, '')
}

/** Calls back when a script would see this: a stage, or `step 1 mined` and the like. */
export function whenSeen(run: Run, sight: string, then: () => void): void {
  run.onLine((line) => {
    const stage = stageSchema.parse(JSON.parse(line))
    if ((stage.stage === 'step' ? `step ${stage.index} ${stage.status}` : stage.stage) === sight) then()
  })
}
