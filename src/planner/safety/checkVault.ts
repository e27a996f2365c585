import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Vault } from '../../model/Network.ts'
import type { VaultState } from '../../model/Snapshot.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { observedRate, observedSeconds } from '../../protocols/erc4626/rates.ts'
import { exitTooSmall, shareTooLarge, wholeUnits } from './exit.ts'
import { type Limits, tiers } from './thresholds.ts'

const bps = 10_000n
const ray = 10n ** 27n

type Wish = { readonly asset: Token; readonly deposit: bigint; readonly now: bigint; readonly limits?: Limits }

/**
 * Why a vault misses the floor for this deposit, one sentence for each reason, the gravest first. Owners and claims are
 * judged alike in every tier: no yield is worth money that somebody can take.
 */
export function checkVault(vault: Vault, state: VaultState | undefined, wish: Wish): readonly string[] {
  const { asset, deposit, now, limits = tiers.medium } = wish
  if (state === undefined) return ['Its state could not be read, and unknown is never safe.']
  const amount = (units: bigint): string => describeAmount(amountOf(asset, wholeUnits(units, asset)))
  const unbacked = state.backed * bps < state.totalAssets * limits.minBackedBps
  const stuck = state.liquid * bps < state.totalAssets * limits.exitShareBps
  const reasons: (string | null)[] = []
  if (unbacked && stuck)
    reasons.push(
      state.owner !== null
        ? `It claims ${amount(state.totalAssets)}, but only ${amount(state.backed)} can be seen behind it, and its owner can take that out.`
        : `Nearly everything in it is lent out: ${amount(state.liquid)} of ${amount(state.totalAssets)} could leave today, so you may not get out.`,
    )
  reasons.push(
    state.owner === null ? null : 'It has an owner who can change or empty it without a delay.',
    exitTooSmall(asset, state.liquid, deposit, limits),
    unbacked && !stuck
      ? `It claims ${amount(state.totalAssets)}, but only ${amount(state.backed)} can be seen on the chain.`
      : null,
    stuck && !unbacked ? `Only ${amount(state.liquid)} of ${amount(state.totalAssets)} could leave it today.` : null,
    ...historyOf(state, now, limits),
    shareTooLarge(state.totalAssets, deposit, limits),
    state.maxDeposit < deposit ? `It takes no more than ${amount(state.maxDeposit)} now.` : null,
    sameAddress(vault.asset, state.asset) ? null : 'It holds another asset than its entry says.',
  )
  return reasons.filter((reason) => reason !== null)
}

/** What its share price has done since it was first seen. */
function historyOf(state: VaultState, now: bigint, limits: Limits): readonly (string | null)[] {
  const growth = observedRate(state, now)
  return [
    observedSeconds(state, now) < limits.minHistorySeconds
      ? `Its share price has been seen for less than ${limits.minHistorySeconds / 86_400n} days.`
      : null,
    state.oldest !== null && state.pricePerShareRay < state.oldest.pricePerShareRay
      ? 'Its shares have lost value since they were first seen.'
      : null,
    growth !== null && growth * bps > limits.maxGrowthBps * ray
      ? `Its share price jumped: it rose by more than ${limits.maxGrowthBps / 100n} % a year since it was first seen.`
      : null,
  ]
}
