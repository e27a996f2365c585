import type { SeenFill } from '../../model/BridgeQuote.ts'
import { mulDivUp } from '../../model/decimal.ts'

/** What is left to the relayer, in the token's units, and whether that follows from fills that were seen. */
export type FeeQuote = { readonly feeUnits: bigint; readonly basis: 'fills' | 'usual'; readonly fills: number }

const bps = 10_000n
/** Fewer than these say nothing: one relayer may have had reasons of its own. */
const fewestFills = 3
/** Where nothing is known: what relayers kept of a thousand dollars on most ways in 2025, and then some. */
const usualBps = 25n
const leastBps = 1n

/**
 * What to leave to a relayer for `units`. A relayer's own costs are some gas and a share, so a fill of more shows that its fee
 * is enough for less, and one of less that its fee, as a share, is enough for more. The middle of what the fills show is
 * taken: the lowest may have been somebody's mistake, and each higher one costs the person money.
 */
export function quoteFee(units: bigint, fills: readonly SeenFill[]): FeeQuote {
  const enough = fills
    .filter(({ inputUnits, arrivedUnits }) => inputUnits > 0n && arrivedUnits <= inputUnits)
    .map(({ inputUnits, arrivedUnits }) => {
      const kept = inputUnits - arrivedUnits
      return inputUnits >= units ? kept : mulDivUp(kept, units, inputUnits)
    })
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const middle = enough[Math.floor(enough.length / 2)]
  const usual = mulDivUp(units, usualBps, bps)
  if (middle === undefined || enough.length < fewestFills) return { feeUnits: usual, basis: 'usual', fills: 0 }
  const least = mulDivUp(units, leastBps, bps)
  return { feeUnits: middle > least ? middle : least, basis: 'fills', fills: enough.length }
}
