import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Vault } from '../../model/Network.ts'
import type { VaultState } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { observedSeconds } from '../../protocols/erc4626/rates.ts'
import { floor } from './thresholds.ts'

const bps = 10_000n

/** Whether a vault passes the floor for this deposit. Null where it does; otherwise why not, in one sentence. */
export function checkVault(
  vault: Vault,
  state: VaultState | undefined,
  asset: Token,
  deposit: bigint,
  now: bigint,
): string | null {
  if (state === undefined) return 'Its state could not be read, and unknown is never safe.'
  const amount = (units: bigint): string => describeAmount(amountOf(asset, wholeUnits(units, asset)))
  if (
    state.backed * bps < state.totalAssets * floor.minBackedBps &&
    state.liquid * bps < state.totalAssets * floor.exitShareBps
  ) {
    if (state.owner !== null)
      return `It claims ${amount(state.totalAssets)}, but only ${amount(state.backed)} can be seen behind it, and its owner can take that out.`
    return `Nearly everything in it is lent out: ${amount(state.liquid)} of ${amount(state.totalAssets)} could leave today, so you may not get out.`
  }
  if (state.owner !== null) return 'It has an owner who can change or empty it without a delay.'
  if (state.liquid < deposit * floor.exitTimesAmount)
    return `Only ${amount(state.liquid)} could leave it today, which is too little to be sure of getting out.`
  if (state.backed * bps < state.totalAssets * floor.minBackedBps)
    return `It claims ${amount(state.totalAssets)}, but only ${amount(state.backed)} can be seen on the chain.`
  if (observedSeconds(state, now) < floor.minHistorySeconds)
    return 'Its share price has been seen for less than 30 days.'
  if (state.oldest !== null && state.pricePerShareRay < state.oldest.pricePerShareRay)
    return 'Its shares have lost value since they were first seen.'
  if (deposit * bps > (state.totalAssets + deposit) * floor.maxShareBps)
    return 'Your deposit would be more than a tenth of it, so your own leaving would move it.'
  if (state.maxDeposit < deposit) return `It takes no more than ${amount(state.maxDeposit)} now.`
  return vault.asset === state.asset || vault.asset.toLowerCase() === state.asset.toLowerCase()
    ? null
    : 'It holds another asset than its entry says.'
}

/** Large sums read better without cents. */
function wholeUnits(units: bigint, token: Token): bigint {
  const one = 10n ** BigInt(token.decimals)
  return units >= one ? (units / one) * one : units
}
