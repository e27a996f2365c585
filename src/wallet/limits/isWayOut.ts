import type { UsdE8 } from '../../model/Usd.ts'
import type { Move } from '../policy/movesOf.ts'
import type { SpentRow } from './LimitRow.ts'
import { windowOf } from './spentIn.ts'

/**
 * What the gas of getting out may come to in 24 hours where a limit is used up. Whoever holds money must always be able to
 * take it back; whoever else says so can burn no more than this by it, and gets none of it.
 */
export const mostForWaysOut: UsdE8 = 100n * 100_000_000n

/** Whether by a plan nothing leaves but gas, and nothing is entered: taking out, taking rights back, wrapping. */
export function isWayOut(moves: readonly Move[]): boolean {
  return moves.every(({ out, enters }) => enters === undefined && (out === null || out.to.kind === 'own'))
}

/** Dollars that went into plans by which nothing left but gas, in the 24 hours before `now`. */
export function spentOnWaysOut(spent: readonly SpentRow[], now: number): UsdE8 {
  return spent.reduce(
    (sum, { at, total, people, protocols }) =>
      at > now - windowOf.day && people.length === 0 && protocols.length === 0 ? sum + total : sum,
    0n,
  )
}
