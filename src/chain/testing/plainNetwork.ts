import type { Network } from '../../model/Network.ts'
import { practice } from '../networks/practice.ts'
import { feedCode, sequencerCode } from './feedCode.ts'
import type { PlayedChain } from './startPlayedChain.ts'

/** A network with its coin and its tokens, and without the protocols. */
export function plainNetwork(network: Network): Network {
  return { ...network, aave: null, uniswap: null, morpho: null, staking: null, across: null, vaults: [] }
}

/** Has a chain that plays a plain network answer for its tokens, which nobody holds, and for prices: stand-ins, all at $3,000. */
export async function furnishPlain({ put, practiceCode }: PlayedChain, network: Network): Promise<void> {
  for (const token of network.tokens)
    if (token !== network.native) await put(token.address, practiceCode(practice.wrapped.address))
  for (const feed of network.feeds) await put(feed.address, feedCode(3_000n * 10n ** BigInt(feed.decimals)))
  if (network.chain.sequencer !== null) await put(network.chain.sequencer.address, sequencerCode(true))
}
