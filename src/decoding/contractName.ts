import type { Network } from '../model/Network.ts'
import { keyOf } from './keyOf.ts'

/** A contract of the catalogue as a sentence names it, with its whole address. One that is not known is its address only. */
export function contractName(network: Network, address: string): string {
  const named: readonly (readonly [string | undefined, string])[] = [
    [network.aave?.pool, 'Aave’s Pool'],
    [network.uniswap?.router, 'Uniswap’s router'],
    [network.morpho?.blue, 'Morpho'],
    [network.across?.spokePool, 'Across’s bridge'],
    [network.staking?.queue, `the exit queue of ${network.staking?.name}`],
    [network.staking?.token.address, network.staking?.name ?? ''],
    ...network.vaults.map(({ share, name }): [string, string] => [share.address, name]),
  ]
  const found = named.find(([known]) => known !== undefined && keyOf(known) === keyOf(address))
  return found === undefined ? address : `${found[1]} ${address}`
}
