import type { Address } from 'viem'
import { readExitRequests, readLendingState, readPricePerShare } from '../chain/knownReads.ts'
import { ReadBatch } from '../chain/readBatch.ts'
import { readUnits } from '../chain/readUnits.ts'
import { addMorphoReads } from '../chain/snapshotMorpho.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import type { Network } from '../model/Network.ts'
import type { ExitRequest, LendingState, MorphoMarketState } from '../model/Snapshot.ts'
import { vaultAsset } from '../model/vaultAsset.ts'

/** What the contracts say at one moment of a story. Maps are keyed by lower-case address; what is missing is unknown. */
export type WindAnswers = {
  readonly balances: ReadonlyMap<string, bigint>
  /** Whole assets for one whole share, in ray. */
  readonly prices: ReadonlyMap<string, bigint>
  readonly morpho: ReadonlyMap<string, MorphoMarketState>
  /** What waits in the staking queue. Null where there is none, or it did not answer. */
  readonly exits: readonly ExitRequest[] | null
  readonly lending: LendingState | null
}

/**
 * The questions of one moment: the bracket's, less what has no answer at a later time (price feeds) or says nothing of
 * what is held (allowances, owners, limits).
 */
export function openWindReads(
  network: Network,
  account: Address,
): { readonly batch: ReadBatch; readonly answers: () => WindAnswers } {
  const batch = new ReadBatch()
  const balances = new Map<string, bigint>()
  const prices = new Map<string, bigint>()
  let lending: LendingState | null = null
  let exits: readonly ExitRequest[] | null = null
  for (const token of heldTokens(network))
    batch.add(readUnits(network, token, account), (units) => balances.set(token.address.toLowerCase(), units))
  for (const vault of network.vaults)
    batch.add(
      readPricePerShare(vault.share.address, vault.share.decimals, vaultAsset(network, vault).decimals),
      (price) => prices.set(vault.share.address.toLowerCase(), price),
    )
  if (network.aave !== null)
    batch.add(readLendingState(network.aave.pool, account), (state) => {
      lending = state
    })
  if (network.staking !== null && network.staking.lens !== null)
    batch.add(readExitRequests(network.staking.lens, network.staking.queue, account), (requests) => {
      exits = requests
    })
  const morpho = addMorphoReads(batch, network, balances)
  return { batch, answers: () => ({ balances, prices, morpho: morpho(), exits, lending }) }
}
