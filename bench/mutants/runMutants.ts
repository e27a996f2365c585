import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { takeSnapshot } from '../../src/chain/takeSnapshot.ts'
import { namedAddresses } from '../../src/corridor/namedAddresses.ts'
import type { CorridorOfTest } from '../../src/corridor/testing/corridorOfTest.ts'
import { diceFrom } from '../../src/corridor/testing/randomStory.ts'
import { setPortfolio } from '../../src/corridor/testing/setPortfolio.ts'
import { judge } from '../../src/guard/judge.ts'
import { readWithSources } from '../../src/intent/read.ts'
import { canonicalJson } from '../../src/model/BoundPlan.ts'
import type { Verdict } from '../../src/model/Verdict.ts'
import { harmOfBytes } from '../guard/harmDone.ts'
import type { Harm } from '../guard/oracle/harmOf.ts'
import type { GuardBench } from '../guard/situations/openBench.ts'
import { inputOf, type Made, tryMade } from '../guard/situations/sayIt.ts'
import type { Covered, Order, Planned } from './messages.ts'
import { apply, type Edit, mutantsOf } from './mutantsOf.ts'
import { openPlanner } from './openPlanner.ts'
import { portfolio, sentences } from './sentences.ts'

export type Ending =
  | { readonly as: 'same' }
  | { readonly as: 'none'; readonly why: string }
  | { readonly as: 'blocked'; readonly by: readonly string[] }
  /** `worseUsd`: dollars lost beyond what the unbroken planner's plan loses. */
  | {
      readonly as: 'passed'
      readonly worseUsd: number
      readonly harm: readonly string[]
      readonly shown: readonly string[]
    }

export type MutantRun = {
  /** File, line, what was changed. */
  readonly where: string
  readonly kind: string
  readonly endings: readonly { readonly message: string; readonly ending: Ending }[]
}

export type MutantWish = {
  readonly seed: number
  readonly limit: number
  readonly from: number
  readonly onMutant?: (run: MutantRun, index: number) => void
}

type Mutant = { readonly url: string; readonly source: string; readonly edit: Edit }

const root = new URL('../../src/', import.meta.url)

/** The planner broken in so many places, one at a time, and what its guard and the chain say of each of its plans. */
export async function runMutants(bench: GuardBench, wish: MutantWish): Promise<readonly MutantRun[]> {
  return await bench.inStory(async (open) => {
    await setPortfolio(open, portfolio)
    const { parts, url } = open
    const said = sentences.map((message) => {
      const { intents } = readWithSources({ turns: [message] }).reading
      if (intents.length === 0) throw new Error(`This is not understood: ${message}`)
      return { message, intents, named: namedAddresses(intents) }
    })
    const order = (id: number, mutant: Mutant | null): Order => ({
      id,
      rpcUrl: url,
      account: parts.account,
      said: said.map(({ intents, named }) => ({ intents, named })),
      broken: mutant === null ? null : { url: mutant.url, source: apply(mutant.source, mutant.edit) },
      watch: mutant === null,
    })
    const planner = openPlanner()
    try {
      const whole = await planner.ask(order(0, null))
      if (whole === null) throw new Error('The planner as it is came to no plan in time.')
      const judged = await judgeAll(open, bench, said, whole.planned, null)
      for (const { message, ending } of judged)
        if (ending.as !== 'passed' || ending.harm.length > 0)
          throw new Error(`The planner as it is does not get “${message}” through: ${JSON.stringify(ending)}`)
      const runs: MutantRun[] = []
      const mutants = pickMutants(whole.covered, wish)
      const askFor = (index: number) => {
        const mutant = mutants[index]
        return mutant === undefined ? Promise.resolve(null) : planner.ask(order(index + 1, mutant))
      }
      // The next one is planned while this one is judged.
      let asked = askFor(wish.from)
      for (const [index, mutant] of mutants.entries()) {
        if (index < wish.from) continue
        const answer = await asked
        asked = askFor(index + 1)
        const planned = answer?.planned ?? said.map(() => ({ status: 'none', why: 'no answer in time' }) as const)
        const endings = await judgeAll(open, bench, said, planned, { planned: whole.planned, judged })
        const run = { where: whereOf(mutant), kind: mutant.edit.kind, endings }
        runs.push(run)
        wish.onMutant?.(run, index)
      }
      return runs
    } finally {
      planner.close()
    }
  })
}

type SaidNow = Pick<Made, 'message' | 'intents'> & { readonly named: Parameters<typeof takeSnapshot>[3] }
type Judged = readonly { readonly message: string; readonly ending: Ending }[]
type Whole = { readonly planned: readonly Planned[]; readonly judged: Judged }

async function judgeAll(
  open: CorridorOfTest,
  bench: GuardBench,
  said: readonly SaidNow[],
  planned: readonly Planned[],
  whole: Whole | null,
): Promise<Judged> {
  const all: { readonly message: string; readonly ending: Ending }[] = []
  for (const [index, one] of said.entries()) {
    const plan = wellFormed(planned[index])
    const fine = whole?.planned[index]
    const ending: Ending =
      plan.status === 'none'
        ? { as: 'none', why: plan.why }
        : fine !== undefined && canonicalJson(fine) === canonicalJson(plan)
          ? { as: 'same' }
          : await judgeOne(open, bench, one, plan)
    const before = whole?.judged[index]?.ending
    const usual = before?.as === 'passed' ? before.worseUsd : 0
    all.push({
      message: one.message,
      ending: ending.as === 'passed' ? { ...ending, worseUsd: ending.worseUsd - usual } : ending,
    })
  }
  return all
}

/** What has no spelling cannot be approved, recorded or shown: the corridor says that something went wrong. */
function wellFormed(plan: Planned | undefined): Planned {
  if (plan === undefined) return { status: 'none', why: 'no answer' }
  try {
    canonicalJson(plan)
    return plan
  } catch {
    return { status: 'none', why: 'a plan with something missing' }
  }
}

async function judgeOne(
  open: CorridorOfTest,
  { reader }: GuardBench,
  { message, intents, named }: SaidNow,
  { calls, slots, expiresAt }: Extract<Planned, { status: 'plan' }>,
): Promise<Ending> {
  const { client, clock, account } = open.parts
  const snapshot = await takeSnapshot(client, clock, account, named)
  const made: Made = { message, intents, snapshot, calls, slots, expiresAt }
  const verdict = await verdictOf(open, made)
  if (verdict === null) return { as: 'none', why: 'failed while it was tried out' }
  const levels = (level: string) => verdict.findings.filter((one) => one.level === level).map(({ rule }) => rule)
  if (verdict.level === 'BLOCK') return { as: 'blocked', by: [...new Set(levels('BLOCK'))] }
  const where = {
    account,
    block: snapshot.block,
    at: clock.now() > snapshot.block.timestamp ? clock.now() : snapshot.block.timestamp + 1n,
    reader,
  }
  const harm: Harm = await harmOfBytes(client, { where, intents, bytes: { calls, slots } })
  return { as: 'passed', worseUsd: harm.lostUsd, harm: harm.reasons, shown: [...levels('HARD'), ...levels('WARN')] }
}

/** Null where what was planned is no plan at all: the corridor says that something went wrong. */
async function verdictOf(open: CorridorOfTest, made: Made): Promise<Verdict | null> {
  try {
    return judge(inputOf(open, made, await tryMade(open, made)))
  } catch {
    return null
  }
}

/** In code that the sentences go through, evenly over the modules, so that no long one takes all the places. */
function pickMutants(covered: readonly Covered[], { seed, limit, from }: MutantWish): readonly Mutant[] {
  const dice = diceFrom(seed)
  const files = mutableFiles().flatMap((url) => {
    const ranges = covered.find((one) => one.url === url)?.ranges ?? []
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    const edits = mutantsOf(source).filter((edit) => isCovered(edit, ranges))
    return edits.length === 0 ? [] : [{ url, source, edits }]
  })
  const mutants: Mutant[] = []
  while (mutants.length < from + limit && files.some(({ edits }) => edits.length > 0)) {
    // A module of a hundred lines is picked more often than one of ten, and not ten times as often.
    const file = dice.pick(files)
    const tries = Math.max(1, Math.round(Math.sqrt(file.edits.length) / 4))
    for (let count = 0; count < tries && file.edits.length > 0 && mutants.length < from + limit; count += 1) {
      const [edit] = file.edits.splice(dice.upTo(file.edits.length - 1), 1)
      if (edit !== undefined && !(isDull(edit) && dice.chance(0.7)))
        mutants.push({ url: file.url, source: file.source, edit })
    }
  }
  return mutants
}

/** Most of these come to no plan, or change nothing: a name that is not there, a number that only picks between equals. */
function isDull({ kind }: Edit): boolean {
  return kind === 'another name' || kind === 'two exchanged' || kind === 'a number'
}

function mutableFiles(): readonly string[] {
  const within = (folder: string): readonly string[] =>
    readdirSync(new URL(folder, root), { recursive: true })
      .map((path) => pathToFileURL(fileURLToPath(new URL(`${folder}${String(path).replaceAll('\\', '/')}`, root))).href)
      .filter((url) => url.endsWith('.ts') && !url.endsWith('.test.ts') && !url.includes('/testing/'))
  const built = /\/(build|path|routes|rates|math|health)\.ts$/
  return [...within('planner/'), ...within('protocols/').filter((url) => built.test(url))].toSorted()
}

/** The innermost range around it was gone through. */
function isCovered({ from, to }: Edit, ranges: Covered['ranges']): boolean {
  const around = ranges.filter((range) => range.from <= from && range.to >= to)
  const inner = around.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]
  return inner !== undefined && inner.count > 0
}

function whereOf({ url, source, edit }: Mutant): string {
  const line = source.slice(0, edit.from).split('\n').length
  const was = source.slice(edit.from, edit.to).replaceAll(/\s+/g, ' ').slice(0, 40)
  return `${url.slice(url.indexOf('/src/') + 1)}:${line} ${edit.kind}: ${was} → ${edit.text.slice(0, 40) || 'nothing'}`
}
