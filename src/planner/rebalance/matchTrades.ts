import { mulDivDown } from '../../model/decimal.ts'
import type { UsdE8 } from '../../model/Usd.ts'

/** What a trade costs: `fixed` whatever its size (gas), and this much of a billion of what is sold (fees and impact). */
export type PairCost = { readonly fixed: UsdE8; readonly perBillion: bigint }

/** How much each seller has to sell and each buyer to buy, in dollars; both sides add up to the same. */
export type MatchProblem = {
  readonly sells: readonly UsdE8[]
  readonly buys: readonly UsdE8[]
  /** By seller, then buyer. Null where the two cannot trade. */
  readonly costs: readonly (readonly (PairCost | null)[])[]
}

export type Flow = { readonly from: number; readonly to: number; readonly usd: UsdE8 }

export type Matching = {
  readonly flows: readonly Flow[]
  /** Dollars (1e-8) times a billion, so that nothing is rounded. */
  readonly cost: bigint
  /** Whether no cheaper one exists. False only where the search was cut off. */
  readonly proven: boolean
}

/** An answer; each one found is cheaper than the one before. */
type Found = { readonly flows: readonly Flow[]; readonly cost: bigint }

const billion = 1_000_000_000n
/** States looked at before the best so far is taken. A dozen assets stay far below it. */
const usualBudget = 200_000

/**
 * Who sells to whom, at the least cost: a transportation problem with a fixed cost for each trade.
 *
 * Costs grow by less than sizes do, so some cheapest answer is a corner of all possible ones; there the trades form a
 * forest; and in a forest somebody on the larger side has one trade only, which takes all that this one has. So taking
 * such a one out again and again reaches every corner, and searching these is enough. Those taken out one after the other
 * are taken in their order; no state is searched twice unless it was reached more cheaply; and a state is given up when
 * what is left must cost, at the very least, more than the best answer so far.
 * Null where no answer exists.
 */
export function matchTrades(problem: MatchProblem, budget = usualBudget): Matching | null {
  const found: Found[] = []
  let visited = 0
  const seen = new Map<string, bigint>()

  /** `after`: the one of the larger side that was taken out last; those before it are known to have several trades. */
  function search({ sells, buys, after }: Left, flows: readonly Flow[], cost: bigint): void {
    const best = found.at(-1)
    if (sells.every((left) => left === 0n)) {
      if (best === undefined || cost < best.cost) found.push({ flows, cost })
      return
    }
    if (visited >= budget) return
    visited += 1
    const least = leastCost(problem, sells, buys)
    if (least === null || (best !== undefined && cost + least >= best.cost)) return
    const key = `${sells.join()};${buys.join()};${after}`
    const known = seen.get(key)
    if (known !== undefined && known <= cost) return
    seen.set(key, cost)
    for (const { from, to, usd, pays, last } of arcsOf(problem.costs, { sells, buys, after }))
      search(
        { sells: less(sells, from, usd), buys: less(buys, to, usd), after: last },
        [...flows, { from, to, usd }],
        cost + pays,
      )
  }

  search({ ...problem, after: -1 }, [], 0n)
  const best = found.at(-1)
  return best === undefined ? null : { flows: inOrder(best.flows), cost: best.cost, proven: visited < budget }
}

type Left = { readonly sells: readonly UsdE8[]; readonly buys: readonly UsdE8[]; readonly after: number }
type Arc = Flow & { readonly pays: bigint; readonly last: number }

/** Who can be taken out next and with whom, the cheapest for its size first, so that the first answer is a good one. */
function arcsOf(costs: MatchProblem['costs'], { sells, buys, after }: Left): readonly Arc[] {
  const [sellers, buyers] = [countOf(sells), countOf(buys)]
  const bySeller = sellers >= buyers
  const arcs = sells.flatMap((left, from) =>
    buys.flatMap((wanted, to): readonly Arc[] => {
      const cost = costs[from]?.[to] ?? null
      const [own, usd, other] = bySeller ? [from, left, wanted] : [to, wanted, left]
      if (cost === null || own <= after || usd === 0n || usd > other) return []
      const [sellersLeft, buyersLeft] = [sellers - (usd === left ? 1 : 0), buyers - (usd === wanted ? 1 : 0)]
      const goesOn = bySeller
        ? buyersLeft === buyers && sellersLeft >= buyers
        : sellersLeft === sellers && sellers < buyersLeft
      return [{ from, to, usd, pays: payFor(cost, usd), last: goesOn ? own : -1 }]
    }),
  )
  return arcs.toSorted((a, b) => {
    const [first, second] = [a.pays * b.usd, b.pays * a.usd]
    return first === second ? 0 : first < second ? -1 : 1
  })
}

function countOf(values: readonly UsdE8[]): number {
  return values.filter((value) => value > 0n).length
}

export function payFor({ fixed, perBillion }: PairCost, usd: UsdE8): bigint {
  return fixed * billion + usd * perBillion
}

/**
 * No way of trading what is left costs less: each side alone, every one at its own cheapest. A trade's fixed cost is
 * spread over the most that the two can trade. Null where one has nobody left.
 */
function leastCost({ costs }: MatchProblem, sells: readonly UsdE8[], buys: readonly UsdE8[]): bigint | null {
  const bySeller = sells.map((): bigint | null => null)
  const byBuyer = buys.map((): bigint | null => null)
  for (const [from, left] of sells.entries())
    for (const [to, wanted] of buys.entries()) {
      const cost = costs[from]?.[to] ?? null
      const usd = left < wanted ? left : wanted
      if (cost === null || usd === 0n) continue
      const pays = payFor(cost, usd)
      bySeller[from] = smaller(bySeller[from] ?? null, mulDivDown(pays, left, usd))
      byBuyer[to] = smaller(byBuyer[to] ?? null, mulDivDown(pays, wanted, usd))
    }
  const [first, second] = [sumOf(sells, bySeller), sumOf(buys, byBuyer)]
  return first === null || second === null ? null : first > second ? first : second
}

function smaller(a: bigint | null, b: bigint): bigint {
  return a === null || b < a ? b : a
}

function sumOf(left: readonly UsdE8[], values: readonly (bigint | null)[]): bigint | null {
  let sum = 0n
  for (const [index, value] of values.entries()) {
    if (left[index] === 0n) continue
    if (value === null) return null
    sum += value
  }
  return sum
}

function less(values: readonly UsdE8[], at: number, usd: UsdE8): readonly UsdE8[] {
  return values.map((value, index) => (index === at ? value - usd : value))
}

/** In the order of sellers and buyers, whatever order the search met them in. */
function inOrder(flows: readonly Flow[]): readonly Flow[] {
  return flows.toSorted((a, b) => a.from - b.from || a.to - b.to)
}
