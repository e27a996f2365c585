import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MatchProblem, matchTrades, type PairCost, payFor } from './matchTrades.ts'

const cost = (fixed: bigint, perBillion = 0n): PairCost => ({ fixed, perBillion })

/** Every way of sharing out whole dollars, one pair after the other: slow, and sure. */
function cheapestByTrial({ sells, buys, costs }: MatchProblem): bigint | null {
  const pairs = sells.flatMap((_, from) => buys.map((__, to) => ({ from, to })))
  let best: bigint | null = null
  const go = (at: number, left: readonly bigint[], wanted: readonly bigint[], spent: bigint): void => {
    const pair = pairs[at]
    if (pair === undefined) {
      if ([...left, ...wanted].every((rest) => rest === 0n) && (best === null || spent < best)) best = spent
      return
    }
    const { from, to } = pair
    const [have, want] = [left[from] ?? 0n, wanted[to] ?? 0n]
    const price = costs[from]?.[to] ?? null
    const most = price === null ? 0n : have < want ? have : want
    for (let usd = 0n; usd <= most; usd += 1n)
      go(
        at + 1,
        left.map((rest, index) => (index === from ? rest - usd : rest)),
        wanted.map((rest, index) => (index === to ? rest - usd : rest)),
        spent + (usd === 0n || price === null ? 0n : payFor(price, usd)),
      )
  }
  go(0, sells, buys, 0n)
  return best
}

function addUp(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n)
}

/** Shares `total` out at the cuts: as many parts as cuts and one. */
function partsOf(total: bigint, cuts: readonly bigint[]): readonly bigint[] {
  const marks = [0n, ...cuts.map((cut) => cut % (total + 1n)).toSorted((a, b) => (a < b ? -1 : 1)), total]
  return marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0n))
}

const cuts = (most: number) => fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 0, maxLength: most })
const anyPair = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.bigInt({ min: 0n, max: 5n }), fc.bigInt({ min: -200_000_000n, max: 900_000_000n }))
      .map(([fixed, perBillion]) => cost(fixed, perBillion)),
  },
)
const problems = (total: bigint, side: number) =>
  fc
    .tuple(
      fc.bigInt({ min: 1n, max: total }),
      cuts(side - 1),
      cuts(side - 1),
      fc.array(fc.array(anyPair, { minLength: side, maxLength: side }), { minLength: side, maxLength: side }),
    )
    .map(([sum, sellCuts, buyCuts, costs]): MatchProblem => {
      return { sells: partsOf(sum, sellCuts), buys: partsOf(sum, buyCuts), costs }
    })

describe('matchTrades', () => {
  test('default: what one has too much of goes to what there is too little of', () => {
    const found = matchTrades({ sells: [70n, 30n], buys: [100n], costs: [[cost(1n)], [cost(2n)]] })
    expect(found).toEqual({
      flows: [
        { from: 0, to: 0, usd: 70n },
        { from: 1, to: 0, usd: 30n },
      ],
      cost: 3_000_000_000n,
      proven: true,
    })
  })

  test('behavior: two trades that fit beat three that are each a little cheaper', () => {
    const even = [cost(10n), cost(10n)]
    const found = matchTrades({ sells: [40n, 60n], buys: [60n, 40n], costs: [even, even] })
    expect(found?.flows).toEqual([
      { from: 0, to: 1, usd: 40n },
      { from: 1, to: 0, usd: 60n },
    ])
  })

  test('behavior: a pair that cannot trade is gone around, and where none can there is no answer', () => {
    const found = matchTrades({
      sells: [5n, 5n],
      buys: [5n, 5n],
      costs: [
        [null, cost(9n)],
        [cost(9n), cost(0n)],
      ],
    })
    expect(found?.flows.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(matchTrades({ sells: [5n], buys: [5n], costs: [[null]] })).toBeNull()
    expect(matchTrades({ sells: [], buys: [], costs: [] })).toEqual({ flows: [], cost: 0n, proven: true })
  })

  test('behavior: no way of sharing out is cheaper, by trying them all', () => {
    fc.assert(
      fc.property(fc.oneof(problems(9n, 2), problems(6n, 3)), (problem) => {
        const found = matchTrades(problem)
        expect(found?.cost ?? null).toBe(cheapestByTrial(problem))
        if (found === null) return
        expect(found.proven).toBe(true)
        for (const [index, sold] of problem.sells.entries())
          expect(addUp(found.flows.filter(({ from }) => from === index).map(({ usd }) => usd))).toBe(sold)
        for (const [index, bought] of problem.buys.entries())
          expect(addUp(found.flows.filter(({ to }) => to === index).map(({ usd }) => usd))).toBe(bought)
        const pairs = found.flows.map(({ from, to }) => `${from}:${to}`)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
      { numRuns: 1_500, endOnFailure: true },
    )
  })

  test('behavior: twelve assets, up to three of them targets, are settled for sure, with fewer trades than assets', () => {
    const twelve = fc
      .tuple(
        fc.integer({ min: 9, max: 11 }),
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 13n }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 8n }), fc.bigInt({ min: 0n, max: 6_000_000n })), {
          minLength: 36,
          maxLength: 36,
        }),
      )
      .map(([sellers, sizes, pairs]): MatchProblem => {
        const sells = sizes.slice(0, sellers)
        const wanted = sizes.slice(sellers)
        const [total, asked] = [addUp(sells), addUp(wanted)]
        const buys = wanted.map((size) => (size * total) / asked)
        const first = (buys[0] ?? 0n) + total - addUp(buys)
        const costs = sells.map((_, from) =>
          wanted.map((__, to) => cost(...(pairs[(from * wanted.length + to) % 36] ?? [0n, 0n]))),
        )
        return { sells, buys: [first, ...buys.slice(1)], costs }
      })
    fc.assert(
      fc.property(twelve, (problem) => {
        const found = matchTrades(problem)
        expect(found?.proven).toBe(true)
        expect(found?.flows.length).toBeLessThan(12)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  test('behavior: where the search is cut off, it says that its answer is not proven', () => {
    const even = [cost(1n, 3n), cost(2n, 1n), cost(3n, 2n)]
    const problem = { sells: [5n, 7n, 11n], buys: [6n, 8n, 9n], costs: [even, even.toReversed(), even] }
    const cut = Array.from({ length: 60 }, (_, budget) => matchTrades(problem, budget)?.proven)
    expect(cut).toContain(false)
    expect(cut).not.toContain(true)
    expect(matchTrades(problem)?.proven).toBe(true)
  })
})
