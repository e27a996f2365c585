import type { Outlet } from '../earn/allocate.ts'

/**
 * The most that any way of sharing out `amount` in whole units is worth, found by looking at every way: for each place in
 * turn, every deposit with every rest. Also the way that leaves some, or all. Only for small amounts.
 */
export function everyWay(outlets: readonly Outlet[], amount: number): bigint {
  let best: bigint[] = Array(amount + 1).fill(0n)
  for (const { curve, cap, fixed } of outlets) {
    const worth = Array.from({ length: amount + 1 }, (_, units) =>
      units === 0 ? 0n : BigInt(units) > cap ? null : curve.exact(BigInt(units)) - fixed,
    )
    best = best.map((_, whole) => {
      let most = best[whole] ?? 0n
      for (let units = 1; units <= whole; units += 1) {
        const here = worth[units] ?? null
        const sum = here === null ? null : here + (best[whole - units] ?? 0n)
        if (sum !== null && sum > most) most = sum
      }
      return most
    })
  }
  return best[amount] ?? 0n
}
