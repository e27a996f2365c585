import type { Address } from 'viem'
import type { Reader } from '../chain/ChainClient.ts'
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
import { addSequencerReads, arePricesBelieved } from '../chain/sequencerReads.ts'
import { addMorphoReads } from '../chain/snapshotMorpho.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import { shareVaults } from '../decoding/shareVaults.ts'
import type { Network } from '../model/Network.ts'
import type { FeedReading, UnreadThing } from '../model/Simulation.ts'
import type { ExitRequest, LendingState, MorphoMarketState } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
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
  readonly unread: readonly UnreadThing[]
}

export type Bracket = { readonly batch: ReadBatch; readonly result: () => BracketSide }

/** The same questions before the first step and after the last: deltas judge, logs only find what to ask about. */
export function openBracket(client: Reader, account: Address, { pairs, gifts, pools }: Watched): Bracket {
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
  const unread: UnreadThing[] = []
  const miss = (what: string, ...about: readonly Address[]): void => void unread.push({ what, about })
  let lending: LendingState | null = null
  let exits: readonly ExitRequest[] = []

  // A share tells of its place alone. Of any other token every plan has to know that it stays.
  const shares = new Set(shareVaults(network).map(({ share }) => share.address))
  for (const token of heldTokens(network)) {
    batch.add(
      readUnits(network, token, account),
      (units) => balances.set(token.address.toLowerCase(), units),
      () => miss(`the balance of ${token.symbol}`, ...(shares.has(token.address) ? [token.address] : [])),
    )
  }
  pairs.forEach((pair, index) => {
    batch.add(
      pairRead(network, pair.token, account, pair.spender),
      (units) => {
        allowances[index] = units
      },
      () => miss(`what ${pair.spender} may take at ${pair.token}`),
    )
  })
  gifts.forEach(({ token, to }, index) => {
    batch.add(
      readUnits(network, token, to),
      (units) => {
        received[index] = units
      },
      () => miss(`the balance of ${token.symbol} of ${to}`),
    )
  })
  for (const pool of pools)
    batch.add(
      readPoolPrice(pool),
      (price) => poolPrices.set(pool.toLowerCase(), price),
      () => miss(`the price of the pool ${pool}`),
    )
  for (const feed of network.feeds) {
    const missed = (): void => miss(`the price of ${symbolOf(network, feed.token)}`, feed.token)
    batch.add(
      readFeed(feed.address),
      ({ answer, updatedAt }) => {
        feeds.push({ feed: feed.address, answer, updatedAt })
        // A feed that says nothing and one that says nonsense are dead alike.
        if (answer <= 0n || updatedAt <= 0n) missed()
      },
      missed,
    )
  }
  const sequencer = addSequencerReads(batch, network)
  for (const vault of network.vaults) {
    const key = vault.share.address.toLowerCase()
    batch.add(
      readPricePerShare(vault.share.address, vault.share.decimals, vaultAsset(network, vault).decimals),
      (price) => prices.set(key, price),
      () => miss(`the share price of ${vault.name}`, vault.share.address),
    )
    batch.add(
      readVaultTotal(vault.share.address, 'totalSupply'),
      (units) => supplies.set(key, units),
      () => miss(`the shares of ${vault.name}`, vault.share.address),
    )
    batch.add(
      readVaultLimit(vault.share.address, 'maxWithdraw', account),
      (units) => maxWithdraw.set(key, units),
      () => miss(`the exit limit of ${vault.name}`, vault.share.address),
    )
    batch.add(readVaultAddress(vault.share.address, 'owner'), (owner) => owners.set(key, owner))
  }
  if (network.aave !== null)
    batch.add(
      readLendingState(network.aave.pool, account),
      (state) => {
        lending = state
      },
      () => miss('the health of the Aave position'),
    )
  // Without a lens nothing is ever planned into the queue or out of it.
  if (network.staking !== null && network.staking.lens !== null)
    batch.add(
      readExitRequests(network.staking.lens, network.staking.queue, account),
      (requests) => {
        exits = requests
      },
      () => miss('the requests in the staking queue'),
    )
  const morpho = addMorphoReads(batch, network, balances)
  return {
    batch,
    result: () => {
      const markets = morpho()
      const asked = network.morpho?.markets ?? []
      const missing = asked.filter(({ position }) => !markets.has(position.address.toLowerCase()))
      const believed = arePricesBelieved(sequencer())
      const noSequencer = { what: 'prices: the sequencer of this network is not known to be up', about: [] }
      return {
        balances,
        allowances,
        gifts: received,
        poolPrices,
        feeds: believed ? feeds : [],
        prices,
        supplies,
        maxWithdraw,
        owners,
        morpho: markets,
        lending,
        exits,
        unread: [
          ...unread,
          ...(believed ? [] : [noSequencer]),
          ...missing.map(({ position }) => ({ what: `the state of ${position.name}`, about: [position.address] })),
        ],
      }
    },
  }
}

function symbolOf(network: Network, address: Address): string {
  return network.tokens.find((token) => sameAddress(token.address, address))?.symbol ?? address
}
