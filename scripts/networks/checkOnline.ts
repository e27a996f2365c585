import { type ChainClient, connectChain } from '../../src/chain/ChainClient.ts'
import type { Network } from '../../src/model/Network.ts'
import { askChain } from './askChain.ts'
import type { Property } from './checkBook.ts'

/** Each node of the book by itself, and the first of them that answers for all the rest. */
export async function checkOnline(
  network: Network,
  connect: (network: Network, rpcUrl: string) => Promise<ChainClient> = connectChain,
): Promise<readonly Property[]> {
  const { rpcUrls } = network.chain
  const joined = await Promise.all(rpcUrls.map((url) => attempt(() => connect(network, url))))
  const nodes: Property = {
    name: 'every node answers for this chain',
    looked: rpcUrls.length,
    problems: joined.flatMap((one, index) => (typeof one === 'string' ? [`${rpcUrls[index]}: ${one}`] : [])),
  }
  const problems: string[] = []
  for (const client of joined) {
    if (typeof client === 'string') continue
    const answered = await attempt(() => askChain(client))
    if (typeof answered !== 'string') return [nodes, ...answered]
    problems.push(answered)
  }
  return [nodes, { name: 'the book, asked of a node', looked: 0, problems: [...problems, 'no node could be asked'] }]
}

async function attempt<T>(act: () => Promise<T>): Promise<T | string> {
  try {
    return await act()
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message.slice(0, 200) : String(thrown).slice(0, 200)
  }
}
