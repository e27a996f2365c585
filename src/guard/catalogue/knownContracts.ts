import type { Network } from '../../model/Network.ts'
import type { Token } from '../../model/Token.ts'
import { keyOf } from './keyOf.ts'

/** Every token that a plan may deal with, position tokens included. */
export function knownTokens(network: Network): readonly Token[] {
  return [
    ...network.tokens,
    network.native,
    network.wrapped,
    ...(network.aave?.reserves.flatMap((reserve) => [reserve.aToken, reserve.variableDebtToken]) ?? []),
    ...network.vaults.map((vault) => vault.share),
  ]
}

export function findKnownToken(network: Network, address: string): Token | undefined {
  return knownTokens(network).find((token) => keyOf(token.address) === keyOf(address))
}

/** Every contract of the catalogue, by what it is. Nobody's wallet is among them. */
export function knownContracts(network: Network): ReadonlyMap<string, string> {
  const named: readonly (readonly [string, string])[] = [
    ...knownTokens(network).map((token): [string, string] => [token.address, `the ${token.symbol} contract`]),
    ...network.feeds.map((feed): [string, string] => [feed.address, 'a price feed']),
    [network.multicall3, 'the Multicall3 contract'],
    ...(network.aave
      ? ([
          [network.aave.pool, 'the Aave pool'],
          [network.aave.dataProvider, 'a contract of Aave'],
          [network.aave.oracle, 'a contract of Aave'],
        ] as const)
      : []),
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
