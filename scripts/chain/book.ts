import type { Address } from 'viem'
import type { Aave } from './aave.ts'
import type { Origin } from './artifact.ts'
import { type Feed, feedKeeper, heartbeatSeconds } from './feeds.ts'
import { funderKeeper } from './funder.ts'
import type { Morpho } from './morpho.ts'
import { multicall3 } from './multicall.ts'
import type { SeededPool } from './pools.ts'
import type { Contract } from './site.ts'
import type { Staking } from './staking.ts'
import type { Uniswap } from './uniswap.ts'
import type { DeployedVault } from './vaults.ts'

type ListedToken = {
  readonly symbol: string
  readonly name: string
  readonly decimals: number
  readonly address: Address
}

type Parts = {
  readonly chainId: number
  readonly origins: readonly Origin[]
  readonly tokens: readonly ListedToken[]
  readonly weth: Contract
  readonly feeds: readonly Feed<string>[]
  readonly aave: Aave
  readonly uniswap: Uniswap
  readonly pools: readonly SeededPool[]
  readonly vaults: readonly DeployedVault[]
  readonly funder: Contract
  readonly staking: Staking
  readonly morpho: Morpho
  readonly blockNumber: number
  readonly timestamp: number
  readonly stateDigest: string
}

export type Book = ReturnType<typeof writeBook>

/** Everything the app needs to know about the chain, as it goes to `book.json`. */
export function writeBook(parts: Parts) {
  const { aave, uniswap } = parts
  return {
    chainId: parts.chainId,
    builtFrom: [...parts.origins].sort((a, b) => (a.name < b.name ? -1 : 1)),
    tokens: parts.tokens.map(({ symbol, name, decimals, address }) => ({ symbol, name, decimals, address })),
    native: { symbol: 'ETH', name: 'Ether', decimals: 18 },
    weth: parts.weth.address,
    multicall3,
    feeds: Object.fromEntries(parts.feeds.map((feed) => [feed.symbol, describeFeed(feed)])),
    aave: {
      pool: aave.pool.address,
      addressesProvider: aave.addressesProvider.address,
      dataProvider: aave.dataProvider.address,
      oracle: aave.oracle.address,
      reserves: aave.reserves,
      revision: aave.revision,
    },
    uniswap: {
      factory: uniswap.factory.address,
      swapRouter02: uniswap.swapRouter02.address,
      quoterV2: uniswap.quoterV2.address,
      positionManager: uniswap.positionManager.address,
      pools: parts.pools,
    },
    vaults: parts.vaults.map(({ name, symbol, decimals, address, kind }) => ({
      name,
      symbol,
      decimals,
      address,
      asset: 'USDC',
      kind,
    })),
    morpho: {
      blue: parts.morpho.blue.address,
      // Its rate models and oracles are; Morpho's own contract is real.
      kind: 'stand-in',
      markets: parts.morpho.markets.map(({ lltv, ...market }) => ({ ...market, lltv: String(lltv) })),
    },
    staking: {
      name: "Stand-in for Lido's staking",
      kind: 'stand-in',
      token: 'stETH',
      queue: parts.staking.queue.address,
      lens: parts.staking.lens.address,
      waitSeconds: parts.staking.waitSeconds,
    },
    funder: parts.funder.address,
    funderKeeper,
    blockNumber: parts.blockNumber,
    timestamp: parts.timestamp,
    stateDigest: parts.stateDigest,
  }
}

function describeFeed(feed: Feed<string>): {
  address: Address
  decimals: number
  description: string
  heartbeatSeconds: number
  keeper: Address
} {
  return { address: feed.address, decimals: 8, description: feed.description, heartbeatSeconds, keeper: feedKeeper }
}
