import { type Address, type Hex, hexToBigInt } from 'viem'
import { knownChainIds, networkOf } from '../../src/chain/networks/networkOf.ts'
import { heldTokens } from '../../src/chain/takeSnapshot.ts'
import { feedCode, sequencerCode } from '../../src/chain/testing/feedCode.ts'
import { startPlayedChain } from '../../src/chain/testing/startPlayedChain.ts'
import type { Network } from '../../src/model/Network.ts'
import { isNative, type Token } from '../../src/model/Token.ts'
import { type ListeningNode, listenTo } from '../listeningNode.ts'

/** A network as a local chain plays it, behind two nodes that are far away. */
export type PlayedFar = {
  readonly network: Network
  readonly nodes: readonly ListeningNode[]
  readonly close: () => Promise<void>
}

/**
 * A stand-in for an ERC-20, 16 bytes long: to any call it answers a number of its own for each address that it is asked
 * about, the lowest four bytes of `address XOR token`. So it is known what each answer has to be.
 */
const tokenCode: Hex = '0x600435301863ffffffff165f5260205ff3'

export function balanceOfStandIn(token: Address, account: Address): bigint {
  return (hexToBigInt(token) ^ hexToBigInt(account)) & 0xffff_ffffn
}

/** The five public networks, each looking for so many tokens in all, on local chains of their own. */
export async function playFive(tokens: number, latencyMs: number): Promise<readonly PlayedFar[]> {
  const publicOnes = knownChainIds.flatMap((chainId) => networkOf(chainId) ?? []).filter(isPublic)
  const [longest] = publicOnes.toSorted((a, b) => b.listed.length - a.listed.length)
  return await Promise.all(
    publicOnes.map((network) => playFar(withTokens(network, tokens, longest?.listed ?? []), latencyMs)),
  )
}

const isPublic = ({ kind }: Network): boolean => kind === 'public'

/** The network's own list, cut where it is longer, and filled up with another's addresses where it is shorter. */
function withTokens(network: Network, count: number, others: readonly Token[]): Network {
  const own = new Set([...network.tokens, ...network.listed].map(({ address }) => address.toLowerCase()))
  const more = others
    .filter(({ address }) => !own.has(address.toLowerCase()))
    .map((token) => ({ ...token, chainId: network.chainId }))
  return { ...network, listed: [...network.listed, ...more].slice(0, Math.max(0, count - network.tokens.length)) }
}

async function playFar(network: Network, latencyMs: number): Promise<PlayedFar> {
  const chain = await startPlayedChain(network)
  const held = [...heldTokens(network), ...network.listed].filter((token) => !isNative(token))
  const price = feedCode(2_500n * 10n ** 8n)
  await Promise.all([
    ...held.map(({ address }) => chain.put(address, tokenCode)),
    ...network.feeds.map(({ address }) => chain.put(address, price)),
    ...(network.chain.sequencer === null ? [] : [chain.put(network.chain.sequencer.address, sequencerCode(true))]),
  ])
  const nodes = [await listenTo(chain.url, latencyMs), await listenTo(chain.url, latencyMs)]
  return {
    network,
    nodes,
    close: async () => {
      for (const node of nodes) await node.close()
      await chain.stop()
    },
  }
}
