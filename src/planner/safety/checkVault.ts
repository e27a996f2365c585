import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Vault } from '../../model/Network.ts'
import type { VaultState } from '../../model/Snapshot.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { observedRate, observedSeconds } from '../../protocols/erc4626/rates.ts'
import { leavesAtOnce, smallShare, wholeUnits } from './exit.ts'
import { about, type FloorRule, type HeldRule, heldRules, missed } from './FloorRule.ts'
import { percentOf } from './percentOf.ts'
import { type Limits, tiers } from './thresholds.ts'

const bps = 10_000n
const ray = 10n ** 27n
const day = 86_400n

type Wish = { readonly asset: Token; readonly deposit: bigint; readonly now: bigint; readonly limits?: Limits }
type About = Omit<Wish, 'limits'> & { readonly vault: Vault; readonly state: VaultState }

const amount = (units: bigint, asset: Token): string => describeAmount(amountOf(asset, wholeUnits(units, asset)))
const isUnbacked = ({ backed, totalAssets }: VaultState, { minBackedBps }: Limits): boolean =>
  backed * bps < totalAssets * minBackedBps
const isStuck = ({ liquid, totalAssets }: VaultState, { exitShareBps }: Limits): boolean =>
  liquid * bps < totalAssets * exitShareBps

export const vaultRules: readonly FloorRule<About>[] = [
  {
    // Each of the two has a rule of its own below.
    must: () => null,
    misses: ({ state, asset }, limits) => {
      if (!isUnbacked(state, limits) || !isStuck(state, limits)) return null
      const { owner, totalAssets, backed, liquid } = state
      return owner !== null
        ? `It claims ${amount(totalAssets, asset)}, but only ${amount(backed, asset)} can be seen behind it, and its owner can take that out.`
        : `Nearly everything in it is lent out: ${amount(liquid, asset)} of ${amount(totalAssets, asset)} could leave today, so you may not get out.`
    },
  },
  {
    must: () => 'Nobody owns it who could change or empty it without a delay.',
    misses: ({ state }) =>
      state.owner === null ? null : 'It has an owner who can change or empty it without a delay.',
  },
  about(leavesAtOnce, ({ state, asset, deposit }) => ({ asset, liquid: state.liquid, deposit })),
  {
    must: ({ minBackedBps }) => `At least ${percentOf(minBackedBps)} % of what it claims can be seen on the chain.`,
    misses: ({ state, asset }, limits) =>
      isUnbacked(state, limits) && !isStuck(state, limits)
        ? `It claims ${amount(state.totalAssets, asset)}, but only ${amount(state.backed, asset)} can be seen on the chain.`
        : null,
    now: ({ state: { backed, totalAssets } }) =>
      totalAssets === 0n ? null : `${percentOf((backed * bps) / totalAssets)} % can be seen`,
  },
  {
    must: ({ exitShareBps }) => `At least ${percentOf(exitShareBps)} % of all that is in it can leave at once.`,
    misses: ({ state, asset }, limits) =>
      isStuck(state, limits) && !isUnbacked(state, limits)
        ? `Only ${amount(state.liquid, asset)} of ${amount(state.totalAssets, asset)} could leave it today.`
        : null,
    now: ({ state: { liquid, totalAssets } }) =>
      totalAssets === 0n ? null : `${percentOf((liquid * bps) / totalAssets)} % could leave now`,
  },
  {
    must: ({ minHistorySeconds }) => `Its share price has been seen for at least ${minHistorySeconds / day} days.`,
    misses: ({ state, now }, { minHistorySeconds }) =>
      observedSeconds(state, now) < minHistorySeconds
        ? `Its share price has been seen for less than ${minHistorySeconds / day} days.`
        : null,
    now: ({ state, now }) => `it has been seen for ${observedSeconds(state, now) / day} days`,
  },
  {
    must: () => 'Its shares have never lost value since they were first seen.',
    misses: ({ state: { oldest, pricePerShareRay } }) =>
      oldest !== null && pricePerShareRay < oldest.pricePerShareRay
        ? 'Its shares have lost value since they were first seen.'
        : null,
  },
  {
    must: ({ maxGrowthBps }) =>
      `Its share price has not jumped: it rose by at most ${percentOf(maxGrowthBps)} % a year.`,
    misses: ({ state, now }, { maxGrowthBps }) => {
      const growth = observedRate(state, now)
      return growth !== null && growth * bps > maxGrowthBps * ray
        ? `Its share price jumped: it rose by more than ${percentOf(maxGrowthBps)} % a year since it was first seen.`
        : null
    },
    now: ({ state, now }) => {
      const growth = observedRate(state, now)
      return growth === null ? null : `it rose by ${percentOf((growth * bps) / ray)} % a year`
    },
  },
  about(smallShare, ({ state, deposit }) => ({ whole: state.totalAssets, deposit })),
  {
    must: () => 'It takes all that you put in, and holds the coin that it is listed with.',
    misses: ({ state, asset, deposit }) =>
      state.maxDeposit < deposit ? `It takes no more than ${amount(state.maxDeposit, asset)} now.` : null,
  },
  {
    must: () => null,
    misses: ({ vault, state }) =>
      sameAddress(vault.asset, state.asset) ? null : 'It holds another asset than its entry says.',
  },
]

/**
 * What the floor asks of a vault for this deposit, and how it is there; the gravest first. Owners and claims are judged alike in
 * every tier: no yield is worth money that somebody can take.
 */
export function checkVault(
  vault: Vault,
  state: VaultState | undefined,
  { asset, deposit, now, limits = tiers.medium }: Wish,
): readonly HeldRule[] {
  if (state === undefined) return missed('Its state could not be read, and unknown is never safe.')
  return heldRules(vaultRules, { vault, state, asset, deposit, now }, limits)
}
