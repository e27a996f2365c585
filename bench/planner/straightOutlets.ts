import type { Outlet } from '../../src/planner/earn/allocate.ts'
import type { Curve } from '../../src/planner/earn/Curve.ts'
import type { Random } from '../fuzz/random.ts'

/** A straight stretch: so many units, each worth so much. */
export type Line = { readonly units: number; readonly worth: number }

/** A place whose curve is made of straight lines, so that a linear solver can be asked the very same question. */
export type StraightOutlet = {
  readonly outlet: Outlet
  /** One run of lines, each less steep than the last; or two such runs with a kink between them, where it gets steeper. */
  readonly runs: readonly (readonly Line[])[]
}

export type StraightWish = {
  readonly count: number
  readonly lines: number
  readonly fixed: boolean
  readonly kinked: number
}

export function randomStraightOutlets(random: Random, wish: StraightWish): readonly StraightOutlet[] {
  return Array.from({ length: wish.count }, (_, index) => {
    const run = (from: number): readonly Line[] => {
      let worth = from
      return Array.from({ length: wish.lines }, () => {
        worth -= 1 + random.upTo(Math.ceil(from / (wish.lines + 1)))
        return { units: 20 + random.upTo(400), worth: Math.max(1, worth) }
      })
    }
    const start = 20_000 + random.upTo(80_000)
    const runs = random.chance(wish.kinked) ? [run(start), run(Math.round(start * 0.9))] : [run(start)]
    const fixed = wish.fixed ? BigInt(random.upTo(8_000_000)) : 0n
    return { outlet: straightOutlet(`place-${index}`, runs, fixed), runs }
  })
}

function straightOutlet(id: string, runs: StraightOutlet['runs'], fixed: bigint): Outlet {
  const lines = runs.flat()
  const unitsIn = (some: readonly Line[]): number => some.reduce((sum, { units }) => sum + units, 0)
  const [first = [], second] = runs
  return {
    id,
    curve: straightCurve(lines),
    kinks: second === undefined ? [] : [BigInt(unitsIn(first))],
    cap: BigInt(unitsIn(lines)),
    fixed,
  }
}

function straightCurve(lines: readonly Line[]): Curve {
  const value = (units: number): number => {
    let [left, sum] = [units, 0]
    for (const line of lines) {
      const here = Math.min(left, line.units)
      sum += here * line.worth
      left -= here
      if (left <= 0) break
    }
    return sum
  }
  return {
    exact: (units) => {
      let [left, sum] = [units, 0n]
      for (const line of lines) {
        const here = left < BigInt(line.units) ? left : BigInt(line.units)
        sum += here * BigInt(line.worth)
        left -= here
      }
      return sum
    },
    value,
    demand: (price, from, to) => {
      let start = 0
      let best = from
      for (const line of lines) {
        const end = start + line.units
        if (end > from && start < to && line.worth > price) best = Math.max(best, Math.min(end, to))
        start = end
      }
      return best
    },
  }
}
