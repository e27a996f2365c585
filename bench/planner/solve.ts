import loadHighs from 'highs'
import type { StraightOutlet } from './straightOutlets.ts'

const highs = await loadHighs()

export type Solved = {
  /** What the solver's own answer is worth, counted out in whole numbers. */
  readonly net: bigint
  /** What the solver says it is worth. */
  readonly stated: number
  readonly ms: number
}

/**
 * The same question as a linear program, with a whole-number variable for each place that costs something to use and
 * for each kink: HiGHS proves its answer best, to a gap of 0.
 */
export function solve(outlets: readonly StraightOutlet[], amount: number): Solved {
  const problem = problemOf(outlets, amount)
  const started = performance.now()
  const { Status, Columns, ObjectiveValue } = highs.solve(problem, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  })
  const ms = performance.now() - started
  if (Status !== 'Optimal') throw new Error(`The solver ended with: ${Status}`)
  const amountIn = (name: string): number => Number(Columns[name]?.Primal ?? 0)
  let net = 0n
  for (const [index, { outlet, runs }] of outlets.entries()) {
    const lines = runs.flat().map((_, line) => amountIn(`x${index}_${line}`))
    const units = BigInt(Math.round(lines.reduce((sum, one) => sum + one, 0)))
    if (units > 0n) net += outlet.curve.exact(units) - outlet.fixed
  }
  return { net, stated: ObjectiveValue, ms }
}

/** In the solver's own text format. */
function problemOf(outlets: readonly StraightOutlet[], amount: number): string {
  const worth: string[] = []
  const all: string[] = []
  const rules: string[] = []
  const bounds: string[] = []
  const whole: string[] = []
  for (const [index, { outlet, runs }] of outlets.entries()) {
    const costs = outlet.fixed > 0n
    if (costs) {
      worth.push(`- ${outlet.fixed} u${index}`)
      whole.push(`u${index}`)
    }
    if (runs.length > 1) whole.push(`k${index}`)
    let at = 0
    for (const [run, lines] of runs.entries())
      for (const line of lines) {
        const name = `x${index}_${at}`
        at += 1
        worth.push(`+ ${line.worth} ${name}`)
        all.push(`+ ${name}`)
        bounds.push(`0 <= ${name} <= ${line.units}`)
        if (costs) rules.push(`${name} - ${line.units} u${index} <= 0`)
        // Beyond the kink only where all before it is full.
        if (runs.length > 1) rules.push(`${name} - ${line.units} k${index} ${run === 0 ? '>=' : '<='} 0`)
      }
  }
  const binary = whole.length === 0 ? '' : `Binary\n ${whole.join('\n ')}\n`
  return `Maximize\n o: ${worth.join('\n ')}\nSubject To\n all: ${all.join('\n ')} <= ${amount}\n ${rules.join('\n ')}\nBounds\n ${bounds.join('\n ')}\n${binary}End\n`
}
