import type { WeightChange } from '../../model/Plan.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { shareBps } from './shareBps.ts'

/**
 * The shares with what the simulation saw of each asset, in place of what was expected of the trades: so they tell of the
 * same balances that stand beside them. As they were where the worth of a change is not known.
 * @param changeOf what the simulation saw a token's balance change by, in dollars; null where that is not known
 */
export function settleWeights(
  weights: readonly WeightChange[],
  changeOf: (token: string) => UsdE8 | null,
): readonly WeightChange[] {
  const after: UsdE8[] = []
  for (const { before, counts } of weights) {
    let worth = before
    for (const token of counts) {
      const change = changeOf(token)
      if (change === null) return weights
      worth += change
    }
    // A cent of interest more than was counted is taken out with the rest.
    after.push(worth < 0n ? 0n : worth)
  }
  const total = after.reduce((sum, worth) => sum + worth, 0n)
  return weights.map((weight, index) => {
    const worth = after[index] ?? weight.after
    return { ...weight, after: worth, afterBps: shareBps(worth, total) }
  })
}
