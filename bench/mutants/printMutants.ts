import { alignColumns } from '../alignColumns.ts'
import type { MutantRun } from './runMutants.ts'

type Facts = { readonly seed: number; readonly from: number; readonly seconds: number; readonly sentences: number }

/** The worst that came of a mutant, over all sentences. */
const order = ['harmful', 'passed', 'blocked', 'none', 'same'] as const
type Worst = (typeof order)[number]

export function printMutants(runs: readonly MutantRun[], { seed, from, seconds, sentences }: Facts): string {
  const kinds = [...new Set(runs.map(({ kind }) => kind))].sort()
  const passed = runs.flatMap(({ where, endings }) =>
    endings.flatMap(({ message, ending }) => (ending.as === 'passed' ? [{ where, message, ...ending }] : [])),
  )
  const plans = runs.flatMap(({ endings }) => endings.map(({ ending }) => worstOf([{ ending }])))
  const count = (all: readonly Worst[], as: Worst): string => `${all.filter((one) => one === as).length}`
  const head = ['', 'in all', 'same bytes', 'no plan', 'blocked', 'passed as said', 'passed and harmful']
  const cells = (name: string, all: readonly Worst[]): readonly string[] => [
    name,
    `${all.length}`,
    ...(['same', 'none', 'blocked', 'passed', 'harmful'] as const).map((as) => count(all, as)),
  ]
  const worst = passed.filter(({ harm }) => harm.length === 0).toSorted((a, b) => b.worseUsd - a.worseUsd)
  return [
    `The planner broken in ${runs.length} places, seed ${seed}, from ${from}, ${sentences} sentences each, ${seconds.toFixed(0)} s`,
    '',
    ...alignColumns([
      head,
      ...kinds.map((kind) =>
        cells(
          kind,
          runs.filter((run) => run.kind === kind).map(({ endings }) => worstOf(endings)),
        ),
      ),
      cells(
        'all mutants, by the worst of their plans',
        runs.map(({ endings }) => worstOf(endings)),
      ),
      cells('all plans', plans),
    ]),
    '',
    `Mutants that come to other bytes than the unbroken planner: ${runs.filter(({ endings }) => !['same', 'none'].includes(worstOf(endings))).length}.`,
    `Blocked plans, by rule: ${rulesOf(runs)}`,
    '',
    `Passed within what was said: ${worst.length} plans, at worst ${dollars(worst[0]?.worseUsd ?? 0)} worse than the unbroken planner’s.`,
    ...worst
      .filter(({ worseUsd }) => worseUsd > 0.01)
      .slice(0, 25)
      .map(({ where, message, worseUsd }) => `  ${dollars(worseUsd)}  “${message}”  ${where}`),
    ...passed
      .filter(({ harm }) => harm.length > 0)
      .map(
        ({ where, message, harm, shown }) =>
          `\nPASSED AND HARMFUL: ${where}, “${message}”: ${harm.join('; ')} (shown: ${shown.join() || 'nothing'})`,
      ),
  ].join('\n')
}

export function worstOf(endings: readonly { readonly ending: MutantRun['endings'][number]['ending'] }[]): Worst {
  const all = endings.map(({ ending }): Worst => {
    if (ending.as !== 'passed') return ending.as
    return ending.harm.length > 0 ? 'harmful' : 'passed'
  })
  return order.find((one) => all.includes(one)) ?? 'same'
}

function rulesOf(runs: readonly MutantRun[]): string {
  const counts = new Map<string, number>()
  for (const { endings } of runs)
    for (const { ending } of endings)
      if (ending.as === 'blocked') for (const rule of ending.by) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([rule, times]) => `${rule} ${times}`)
    .join(', ')
}

function dollars(usd: number): string {
  return `$${usd.toFixed(2)}`
}
