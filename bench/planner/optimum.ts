import { allocate } from '../../src/planner/earn/allocate.ts'
import { everyWay } from '../../src/planner/testing/everyWay.ts'
import { alignColumns } from '../alignColumns.ts'
import { randomFrom } from '../fuzz/random.ts'
import { quantile } from '../samples.ts'
import { randomOutlets } from './randomOutlets.ts'
import { solve } from './solve.ts'
import { randomStraightOutlets, type StraightWish } from './straightOutlets.ts'

/** How the allocator's answers compare with answers that are known to be best. */
export type Compared = {
  readonly against: string
  readonly cases: number
  /** Of those, how many went to several places. */
  readonly split: number
  /** The largest shortfall, as a part of what is best. Below zero: ours was better. */
  readonly gap: number
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

/** Small amounts over up to six lending markets, with gas, caps and kinks: every way of sharing out each of them. */
export function againstEveryWay(cases: number): Compared {
  return compare('every way there is, in whole units', cases, (seed) => {
    const random = randomFrom(seed)
    const outlets = randomOutlets(random, {
      count: 1 + random.upTo(6),
      size: random.pick([20, 100, 1_000]),
      fixedAsUnits: random.pick([0, 1, 5, 20]),
      pastKink: 0.5,
    })
    const amount = 1 + random.upTo(120)
    return {
      ours: () => allocate(outlets, BigInt(amount)),
      theirs: () => ({ net: everyWay(outlets, amount) }),
    }
  })
}

/** Large cases with curves of straight lines, which a solver can be asked too. */
export function againstSolver(name: string, cases: number, wish: StraightWish): Compared {
  return compare(name, cases, (seed) => {
    const random = randomFrom(1_000 + seed)
    const straight = randomStraightOutlets(random, wish)
    const room = straight.reduce((sum, { outlet }) => sum + Number(outlet.cap), 0)
    const amount = Math.round(room * (0.05 + random.upTo(600) / 1_000))
    return {
      ours: () =>
        allocate(
          straight.map(({ outlet }) => outlet),
          BigInt(amount),
        ),
      theirs: () => solve(straight, amount),
    }
  })
}

type Answer = { readonly net: bigint; readonly ms?: number; readonly parts?: readonly unknown[] }
type Case = { readonly ours: () => Answer; readonly theirs: () => Answer }

function compare(against: string, cases: number, make: (seed: number) => Case): Compared {
  const ours: number[] = []
  const theirs: number[] = []
  let [split, gap] = [0, Number.NEGATIVE_INFINITY]
  for (let seed = 1; seed <= cases; seed += 1) {
    const { ours: run, theirs: ask } = make(seed)
    const [found, best] = [timed(run), timed(ask)]
    if ((found.answer.parts?.length ?? 0) > 1) split += 1
    ours.push(found.ms)
    theirs.push(best.answer.ms ?? best.ms)
    const short = Number(best.answer.net - found.answer.net)
    gap = Math.max(gap, short === 0 ? 0 : short / Math.max(1, Number(best.answer.net)))
  }
  return { against, cases, split, gap, ours, theirs }
}

function timed(run: () => Answer): { readonly answer: Answer; readonly ms: number } {
  const started = performance.now()
  const answer = run()
  return { answer, ms: performance.now() - started }
}

/** The comparisons as one table. */
export function drawCompared(rows: readonly Compared[]): string {
  const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
  const cells = rows.map(({ against, cases, split, gap, ours, theirs }) => [
    `  ${against}`,
    `${cases}`,
    `${split}`,
    gap === 0 ? '0' : gap.toExponential(1),
    digits(quantile(ours, 0.5)),
    digits(quantile(ours, 1)),
    digits(quantile(theirs, 0.5)),
    digits(quantile(theirs, 1)),
  ])
  const rowsOfTable = [['', 'cases', 'split', 'largest gap', 'ours ms', 'worst', 'theirs ms', 'worst'], ...cells]
  return alignColumns(rowsOfTable).join('\n')
}
