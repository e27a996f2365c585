import type { Address } from 'viem'
import type { Network } from '../model/Network.ts'
import type { AaveStanding, LendingState, ReserveState } from '../model/Snapshot.ts'
import { understandsRevision } from '../protocols/aave/revisions.ts'
import { readLendingState } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'
import { addStandingReads } from './snapshotAaveAccount.ts'
import { addReserveReads } from './snapshotAaveReserve.ts'

type AaveAnswers = {
  readonly reserves: () => ReadonlyMap<string, ReserveState>
  readonly lending: () => LendingState | null
  readonly standing: () => AaveStanding
}

/**
 * Asks for every reserve of the catalogue. A reserve of which anything stays unanswered is left out: unknown; and so is
 * every reserve of a pool whose revision was not read, or is not one that is understood.
 */
export function addAaveReads(batch: ReadBatch, network: Network, account: Address): AaveAnswers {
  const market = network.aave
  if (market === null) return { reserves: () => new Map(), lending: () => null, standing: () => ({ status: 'none' }) }
  let lending: LendingState | null = null
  batch.add(readLendingState(market.pool, account), (state) => {
    lending = state
  })
  const { standing, revision } = addStandingReads(batch, market, account)
  const finish = market.reserves.map((reserve) => addReserveReads(batch, market, reserve))
  return {
    standing,
    reserves: () => {
      const answered = revision()
      if (answered === null || !understandsRevision(answered)) return new Map()
      return new Map(
        finish
          .map((state) => state(answered))
          .filter((state) => state !== null)
          .map((state) => [state.asset.toLowerCase(), state]),
      )
    },
    lending: () => lending,
  }
}
