import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import type { ExitRequest, StakingState } from '../model/Snapshot.ts'
import { readExitRequests, readPooledPerShare, readStakedShares, readStakingTotal } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/** Asks for liquid staking where the network has it. Where anything that matters stays unanswered, it is unknown. */
export function addStakingReads(batch: ReadBatch, network: Network, account: Address): () => StakingState | null {
  const { staking } = network
  if (staking === null) return () => null
  const token = staking.token.address
  const numbers: { shares?: bigint; worth?: bigint; total?: bigint; limit?: bigint; gain?: bigint } = {}
  let exits: readonly ExitRequest[] | null = null
  batch.add(readStakedShares(token, account), (value) => {
    numbers.shares = value
  })
  batch.add(readPooledPerShare(token), (value) => {
    numbers.worth = value
  })
  batch.add(readStakingTotal(token, 'getTotalPooledEther'), (value) => {
    numbers.total = value
  })
  batch.add(readStakingTotal(token, 'getCurrentStakeLimit'), (value) => {
    numbers.limit = value
  })
  // Only a stand-in has such a function; a contract that answers to its name elsewhere is not believed.
  if (staking.standIn)
    batch.add(readStakingTotal(token, 'ratePerYearRay'), (value) => {
      numbers.gain = value
    })
  if (staking.lens !== null)
    batch.add(readExitRequests(staking.lens, staking.queue, account), (value) => {
      exits = value
    })
  return () => {
    const { shares, worth, total, limit, gain } = numbers
    if (shares === undefined || worth === undefined || total === undefined || limit === undefined) return null
    if (exits === null) return null
    return {
      shares,
      pooledPerShareRay: worth,
      totalPooledEther: total,
      stakeLimit: limit,
      statedGainRay: gain ?? null,
      exits,
    }
  }
}
