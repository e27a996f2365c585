import type { Address } from 'viem'
import type { AaveMarket } from '../model/Network.ts'
import type { AaveHolding, AaveStanding, EMode } from '../model/Snapshot.ts'
import { keepsVirtualBalances, understandsRevision } from '../protocols/aave/revisions.ts'
import { readChosenEMode, readEMode, readHolding, readPoolRevision } from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/** Markets have had a few groups of like assets, numbered from 1. Of a higher one nothing is known. */
const eModeCategories: readonly number[] = [1, 2, 3, 4]

type StandingAnswers = {
  readonly standing: () => AaveStanding
  /** Of the pool's code. Null where it did not answer. */
  readonly revision: () => bigint | null
}

/** Asks how the account stands, reserve by reserve. Where any of it stays unanswered, all of it is unread. */
export function addStandingReads(batch: ReadBatch, market: AaveMarket, account: Address): StandingAnswers {
  const holdings = new Map<string, AaveHolding>()
  const eModes = new Map<bigint, EMode>()
  let revision: bigint | null = null
  let chosen: bigint | null = null
  batch.add(readPoolRevision(market.pool), (value) => {
    revision = value
  })
  batch.add(readChosenEMode(market.pool, account), (value) => {
    chosen = value
  })
  for (const category of eModeCategories)
    batch.add(readEMode(market.pool, category), (value) => {
      if (value !== null) eModes.set(value.category, value)
    })
  for (const { asset } of market.reserves)
    batch.add(readHolding(market.dataProvider, asset, account), (value) => holdings.set(asset.toLowerCase(), value))

  const standing = (): AaveStanding => {
    if (revision === null) return { status: 'unread' }
    if (!understandsRevision(revision)) return { status: 'unknown-revision', revision }
    if (chosen === null) return { status: 'unread' }
    // Since v3.2 a reserve may be in many groups, each with lists of its own: those are not read.
    if (chosen !== 0n && keepsVirtualBalances(revision)) return { status: 'unknown-group', category: chosen }
    if (holdings.size < market.reserves.length) return { status: 'unread' }
    const eMode = chosen === 0n ? null : eModes.get(chosen)
    return eMode === undefined ? { status: 'unread' } : { status: 'read', revision, eMode, holdings }
  }
  return { standing, revision: () => revision }
}
