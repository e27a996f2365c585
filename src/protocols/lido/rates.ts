import type { RateRay } from '../../model/Plan.ts'
import type { StakingState } from '../../model/Snapshot.ts'

const ray = 10n ** 27n

/** A balance is shares times their worth, each rounded down: so many wei less than was put in or sent can arrive. */
export const roundingWei = 2n

/**
 * What staked ether gains in a year, in ray of its present worth, not compounded. A deposit does not change it. Null
 * with the real Lido: its rate follows from the share's worth at two times, and a snapshot knows one.
 */
export function stakingRate(state: StakingState): RateRay | null {
  if (state.statedGainRay === null || state.pooledPerShareRay === 0n) return null
  return (state.statedGainRay * ray) / state.pooledPerShareRay
}

/** What the account's balance grows by when it stakes so much, in wei, at the snapshot's block: up to `roundingWei` less. */
export function stakedFor(state: StakingState, wei: bigint): bigint {
  if (state.pooledPerShareRay === 0n) return 0n
  const shares = (wei * ray) / state.pooledPerShareRay
  return worthOf(state, state.shares + shares) - worthOf(state, state.shares)
}

function worthOf(state: StakingState, shares: bigint): bigint {
  return (shares * state.pooledPerShareRay) / ray
}
