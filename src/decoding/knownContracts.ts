import type { Network } from '../model/Network.ts'
import type { Token } from '../model/Token.ts'
import { keyOf } from './keyOf.ts'
import { isInBook, shareVaults } from './shareVaults.ts'

/** Every token that a plan may deal with, position tokens included. */
export function knownTokens(network: Network): readonly Token[] {
  return [
    ...network.tokens,
    network.native,
    network.wrapped,
    ...(network.aave?.reserves.flatMap((reserve) => [reserve.aToken, reserve.variableDebtToken]) ?? []),
    ...shareVaults(network).map((vault) => vault.share),
    ...(network.staking ? [network.staking.token] : []),
  ]
}

export function findKnownToken(network: Network, address: string): Token | undefined {
  return knownTokens(network).find((token) => keyOf(token.address) === keyOf(address))
}

/** Every contract of the catalogue, by what it is. Nobody's wallet is among them. */
export function knownContracts(network: Network): ReadonlyMap<string, string> {
  const named: readonly (readonly [string, string])[] = [
    ...knownTokens(network)
      .filter((token) => !isInBook(network, token.address))
      .map((token): [string, string] => [token.address, `the ${token.symbol} contract`]),
    ...network.vaults.map(({ name, share }): [string, string] => [share.address, name]),
    ...network.feeds.map((feed): [string, string] => [feed.address, 'a price feed']),
    [network.multicall3, 'the Multicall3 contract'],
    ...(network.morpho ? ([[network.morpho.blue, 'the Morpho contract']] as const) : []),
    ...(network.staking ? ([[network.staking.queue, 'the queue of those who stop staking']] as const) : []),
    ...(network.aave
      ? ([
          [network.aave.pool, 'the Aave pool'],
          [network.aave.dataProvider, 'a contract of Aave'],
          [network.aave.oracle, 'a contract of Aave'],
        ] as const)
      : []),
    ...(network.across ? ([[network.across.spokePool, 'the bridge of Across']] as const) : []),
    ...(network.uniswap
      ? ([
          [network.uniswap.router, 'the Uniswap router'],
          [network.uniswap.factory, 'a contract of Uniswap'],
          [network.uniswap.quoter, 'a contract of Uniswap'],
          ...network.uniswap.pools.map((pool): [string, string] => [pool.address, 'a pool of Uniswap']),
        ] as const)
      : []),
  ]
  return new Map(named.map(([address, name]) => [keyOf(address), name]))
}
