import type { Network } from '../../model/Network.ts'
import { type ChainClient, type ConnectOptions, connectChain } from '../ChainClient.ts'

/**
 * Joins a local node, or several, that play a public network. For tests only, and with throw-away keys only: a signature is good
 * wherever its chain id is. The app refuses such a node.
 */
export async function connectPlayedChain(
  network: Network,
  rpcUrls: string | readonly string[],
  options: ConnectOptions = {},
): Promise<ChainClient> {
  const client = await connectChain({ ...network, kind: 'practice' }, rpcUrls, options)
  return {
    ...client,
    network,
    apart: () => ({ ...client.apart(), network }),
    endpoints: client.endpoints.map((endpoint) => ({ ...endpoint, network })),
  }
}
