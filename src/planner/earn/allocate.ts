import { search } from './branch.ts'
import type { Curve } from './Curve.ts'
import { type Counted, countOut } from './countOut.ts'
import type { Spot } from './relax.ts'

/** A place that money can go to. Worth is in any one unit that all places of a question share; deposits in smallest units. */
export type Outlet = {
  readonly id: string
  /** What it pays over the time in question for a deposit. */
  readonly curve: Curve
  /** Deposits at which the curve's slope may jump up (a kink of the utilisation), rising. Between them it bends down only. */
  readonly kinks: readonly bigint[]
  /** The most that may go in. */
  readonly cap: bigint
  /** What using it costs, whatever goes in: the gas of getting in and out. */
  readonly fixed: bigint
}

export type Part = { readonly id: string; readonly units: bigint; readonly gross: bigint; readonly net: bigint }

export type Allocation = {
  /** The largest first. Empty where leaving it is best. */
  readonly parts: readonly Part[]
  /** What goes nowhere: the caps bind, or more would earn less. */
  readonly left: bigint
  readonly net: bigint
  /** No other way is worth more than this: proven while searching, in floating point. */
  readonly bound: number
}

/** Up to here an amount is so few units that whole units matter: then each way is counted out before it is compared. */
const fewUnits = 4_096n
const fewPlaces = 32

/**
 * Shares out `amount` so that what the places pay, less what using them costs, is highest. Leaving some of it, or all, is
 * a way too. The search is in floating point; every amount and every sum of the answer is counted out in whole units,
 * and the answer is never worse than the best place alone. The same for any order of `outlets`.
 */
export function allocate(outlets: readonly Outlet[], amount: bigint): Allocation {
  const known = outlets
    .filter(({ cap }) => cap > 0n)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((outlet) => ({ outlet, ...stretchesOf(outlet, amount) }))
  if (amount <= 0n || known.length === 0) return { parts: [], left: amount, net: 0n, bound: 0 }
  const spots = known.map(({ spot }) => spot)
  const few = amount <= fewUnits && known.length <= fewPlaces
  const count = (choice: Uint8Array, units: Float64Array): Counted => countOut(known, { choice, units, amount, few })
  const found = search({
    spots,
    amount: Number(amount),
    refine: few
      ? (sharing) => {
          const counted = count(sharing.choice, sharing.units)
          return { ...sharing, worth: Number(counted.net), units: Float64Array.from(counted.units, Number) }
        }
      : null,
  })
  const best = count(found.best.choice, found.best.units)
  const alone = bestAlone(known, amount)
  if (best.net <= 0n && (alone === null || alone.net <= 0n))
    return { parts: [], left: amount, net: 0n, bound: found.bound }
  if (alone !== null && alone.net > best.net)
    return { parts: [alone], left: amount - alone.units, net: alone.net, bound: found.bound }
  const parts: Part[] = []
  for (const [index, { outlet }] of known.entries()) {
    const units = best.units[index] ?? 0n
    const gross = best.gross[index] ?? 0n
    if (units > 0n) parts.push({ id: outlet.id, units, gross, net: gross - outlet.fixed })
  }
  parts.sort((a, b) => (a.units === b.units ? 0 : a.units > b.units ? -1 : 1))
  return { parts, left: amount - parts.reduce((sum, { units }) => sum + units, 0n), net: best.net, bound: found.bound }
}

export type Known = { readonly outlet: Outlet; readonly ranges: readonly Range[]; readonly spot: Spot }
type Alone = { readonly index: number; readonly part: number; readonly units: number; readonly worth: number }
export type Range = { readonly from: bigint; readonly to: bigint }

/** In whole units each stretch ends at its kink, and the next begins one unit later. */
function stretchesOf({ curve, kinks, cap, fixed }: Outlet, amount: bigint): Pick<Known, 'ranges' | 'spot'> {
  const most = cap < amount ? cap : amount
  const ends = [...kinks.filter((kink) => kink > 0n && kink < most), most]
  const ranges = ends.map((to, index) => ({ from: (ends[index - 1] ?? 0n) + 1n, to }))
  const stretches = ranges.map(({ from, to }) => ({ from: Number(from), to: Number(to) }))
  return { ranges, spot: { curve, fixed: Number(fixed), stretches } }
}

/** The place that is best alone: the few that are best in floating point, compared exactly. */
function bestAlone(known: readonly Known[], amount: bigint): Part | null {
  const found: Alone[] = []
  for (const [index, { spot }] of known.entries())
    for (const [part, { from, to }] of spot.stretches.entries()) {
      const units = spot.curve.demand(0, from, to)
      const worth = spot.curve.value(units) - spot.fixed
      if (found.length === 3 && worth <= (found[2]?.worth ?? 0)) continue
      found.push({ index, part, units, worth })
      found.sort((a, b) => b.worth - a.worth)
      found.splice(3)
    }
  let best: Part | null = null
  for (const { index, part, units } of found) {
    const { outlet, ranges } = known[index] ?? {}
    const range = ranges?.[part]
    if (outlet === undefined || range === undefined) continue
    const whole = units >= Number(range.to) ? range.to : BigInt(Math.floor(units))
    const most = whole < amount ? whole : amount
    const gross = outlet.curve.exact(most)
    const net = gross - outlet.fixed
    if (best === null || net > best.net) best = { id: outlet.id, units: most, gross, net }
  }
  return best
}
