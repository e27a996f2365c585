import type { Address } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'

/**
 * On which of the other chains a contract stands at an address that something is sent to here: there it may be a wallet,
 * here nobody has a key for it. A chain that does not answer says nothing; a first-time recipient is asked about anyway.
 */
export async function readCodeElsewhere(
  chains: readonly ChainClient[],
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  await Promise.all(
    chains.flatMap(({ viem, network }) =>
      addresses.map(async (address) => {
        const code = await viem.request({ method: 'eth_getCode', params: [address, 'latest'] }).catch(() => '0x')
        const key = address.toLowerCase()
        const names = found.get(key) ?? []
        found.set(key, names)
        if (code !== undefined && code !== '0x') names.push(network.name)
      }),
    ),
  )
  return found
}
