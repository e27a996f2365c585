import { afterAll, beforeAll } from 'vitest'
import type { Network } from '../../model/Network.ts'
import type { ChainClient } from '../ChainClient.ts'
import { connectPlayedChain } from './connectPlayedChain.ts'
import { type PlayedChain, startPlayedChain } from './startPlayedChain.ts'

export type PlayedNetwork = PlayedChain & { readonly client: ChainClient }

/** A chain that plays a public network, as `startPlayedChain` has it, for the tests of one file. */
export function playNetwork(network: Network): () => PlayedNetwork {
  let chain: PlayedChain | null = null
  let played: PlayedNetwork | null = null

  beforeAll(async () => {
    chain = await startPlayedChain(network)
    played = { ...chain, client: await connectPlayedChain(network, chain.url) }
  })

  afterAll(async () => {
    await chain?.stop()
  })

  return () => {
    if (played === null) throw new Error('The chain runs inside tests only.')
    return played
  }
}
