import type { Network } from '../model/Network.ts'
import type { VaultReading } from '../model/Simulation.ts'
import { assetsForShares, morphoLiquidity } from '../protocols/morpho/rates.ts'
import type { BracketSide } from './bracket.ts'

const ray = 10n ** 27n
/** Finer than one share, since what shares are worth is rounded down. */
const fineness = 12
/** A position has 6 decimals more than what is lent: Morpho's virtual shares. */
const sharesFiner = 6

/**
 * A position in Morpho read like a vault's: `vault` is its key, nobody owns it. `at` is the simulated block's time, in
 * which both sides were read. A market of which a side could not be read is left out: unknown.
 */
export function readMorphoSides(
  network: Network,
  sides: { readonly before: BracketSide; readonly after: BracketSide },
  at: bigint,
): readonly VaultReading[] {
  return (network.morpho?.markets ?? []).flatMap(({ position }): readonly VaultReading[] => {
    const key = position.address.toLowerCase()
    const [before, after] = [sides.before.morpho.get(key), sides.after.morpho.get(key)]
    if (before === undefined || after === undefined) return []
    const worthAfter = assetsForShares(after, after.supplyShares, at)
    const liquid = morphoLiquidity(after, at)
    return [
      {
        vault: position.address,
        worthBefore: assetsForShares(before, before.supplyShares, at),
        worthAfter,
        maxWithdrawAfter: worthAfter < liquid ? worthAfter : liquid,
        supplyBefore: before.totalSupplyShares,
        priceBeforeRay:
          (assetsForShares(before, 10n ** BigInt(position.decimals + fineness), at) * ray) /
          10n ** BigInt(position.decimals - sharesFiner + fineness),
        owner: null,
      },
    ]
  })
}
