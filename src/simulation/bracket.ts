import type { Address } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import { pairRead } from '../chain/grants/pairRead.ts'
import {
  readExitRequests,
  readFeed,
  readLendingState,
  readPoolPrice,
  readPricePerShare,
  readVaultAddress,
  readVaultLimit,
  readVaultTotal,
} from '../chain/knownReads.ts'
import { ReadBatch } from '../chain/readBatch.ts'
import { readUnits } from '../chain/readUnits.ts'
import { addMorphoReads } from '../chain/snapshotMorpho.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import type { FeedReading } from '../model/Simulation.ts'
import type { ExitRequest, LendingState, MorphoMarketState } from '../model/Snapshot.ts'
import type { Token } from '../model/Token.ts'
import { vaultAsset } from '../model/vaultAsset.ts'

export type Pair = { readonly token: Address; readonly spender: Address }
export type Gift = { readonly token: Token; readonly to: Address }

/** What is asked about beside the account's own balances: what a plan's calls name. */
export type Watched = {
  readonly pairs: readonly Pair[]
  readonly gifts: readonly Gift[]
  readonly pools: readonly Address[]
}

/** One side of the bracket: what the account has, allows and owes at one point of the bundle. Keys in lower case. */
export type BracketSide = {
  readonly balances: ReadonlyMap<string, bigint>
  /** In the order of the pairs asked for; null where the read failed. */
  readonly allowances: readonly (bigint | null)[]
  /** In the order of the gifts asked for; null where the read failed. */
  readonly gifts: readonly (bigint | null)[]
  /** Only where it could be read. Keys in lower case. */
  readonly poolPrices: ReadonlyMap<string, bigint>
  readonly feeds: readonly FeedReading[]
  readonly prices: ReadonlyMap<string, bigint>
  readonly supplies: ReadonlyMap<string, bigint>
  readonly maxWithdraw: ReadonlyMap<string, bigint>
  readonly owners: ReadonlyMap<string, Address>
  /** Keyed by the position's key; a market of which anything could not be read is missing. */
  readonly morpho: ReadonlyMap<string, MorphoMarketState>
  readonly lending: LendingState | null
  /** What the account waits for in the staking queue. */
  readonly exits: readonly ExitRequest[]
  /** What could not be read, by what it was for. */
  readonly unread: readonly string[]
}

export type Bracket = { readonly batch: ReadBatch; readonly result: () => BracketSide }

/** The same questions before the first step and after the last: deltas judge, logs only find what to ask about. */
export function openBracket(client: ChainClient, account: Address, { pairs, gifts, pools }: Watched): Bracket {
  const { network } = client
  const batch = new ReadBatch()
  const balances = new Map<string, bigint>()
  const allowances = new Array<bigint | null>(pairs.length).fill(null)
  const received = new Array<bigint | null>(gifts.length).fill(null)
  const poolPrices = new Map<string, bigint>()
  const feeds: FeedReading[] = []
  const prices = new Map<string, bigint>()
  const supplies = new Map<string, bigint>()
  const maxWithdraw = new Map<string, bigint>()
  const owners = new Map<string, Address>()
  const unread: string[] = []
  let lending: LendingState | null = null
  let exits: readonly ExitRequest[] = []

  for (const token of heldTokens(network)) {
    batch.add(
      readUnits(network, token, account),
      (units) => balances.set(token.address.toLowerCase(), units),
      () => unread.push(`balance of ${token.symbol}`),
    )
  }
  pairs.forEach((pair, index) => {
    batch.add(
      pairRead(network, pair.token, account, pair.spender),
      (units) => {
        allowances[index] = units
      },
      () => unread.push(`what ${pair.spender} may take at ${pair.token}`),
    )
  })
  gifts.forEach(({ token, to }, index) => {
    batch.add(
      readUnits(network, token, to),
      (units) => {
        received[index] = units
      },
      () => unread.push(`balance of ${token.symbol} of ${to}`),
    )
  })
  for (const pool of pools)
    batch.add(
      readPoolPrice(pool),
      (price) => poolPrices.set(pool.toLowerCase(), price),
      () => unread.push(`price of the pool ${pool}`),
    )
  for (const feed of network.feeds)
    batch.add(
      readFeed(feed.address),
      ({ answer, updatedAt }) => feeds.push({ feed: feed.address, answer, updatedAt }),
      () => unread.push(`price feed ${feed.address}`),
    )
  for (const vault of network.vaults) {
    const key = vault.share.address.toLowerCase()
    batch.add(
      readPricePerShare(vault.share.address, vault.share.decimals, vaultAsset(network, vault).decimals),
      (price) => prices.set(key, price),
      () => unread.push(`share price of ${vault.name}`),
    )
    batch.add(
      readVaultTotal(vault.share.address, 'totalSupply'),
      (units) => supplies.set(key, units),
      () => unread.push(`shares of ${vault.name}`),
    )
    batch.add(
      readVaultLimit(vault.share.address, 'maxWithdraw', account),
      (units) => maxWithdraw.set(key, units),
      () => unread.push(`exit limit of ${vault.name}`),
    )
    batch.add(readVaultAddress(vault.share.address, 'owner'), (owner) => owners.set(key, owner))
  }
  if (network.aave !== null)
    batch.add(
      readLendingState(network.aave.pool, account),
      (state) => {
        lending = state
      },
      () => unread.push('health of the Aave position'),
    )
  if (network.staking !== null)
    batch.add(
      readExitRequests(network.staking.lens, network.staking.queue, account),
      (requests) => {
        exits = requests
      },
      () => unread.push('requests in the staking queue'),
    )
  const morpho = addMorphoReads(batch, network, balances)
  return {
    batch,
    result: () => {
      const markets = morpho()
      const missing = (network.morpho?.markets ?? []).filter(
        ({ position }) => !markets.has(position.address.toLowerCase()),
      )
      const unreadAll = [...unread, ...missing.map(({ position }) => `state of ${position.symbol}`)]
      return {
        balances,
        allowances,
        gifts: received,
        poolPrices,
        feeds,
        prices,
        supplies,
        maxWithdraw,
        owners,
        morpho: markets,
        lending,
        exits,
        unread: unreadAll,
      }
    },
  }
}
