import type { Address } from 'viem'
import { hexToBigInt } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Clock } from '../chain/Clock.ts'
import { readDelegate } from '../chain/readDelegate.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { portfolioView } from './portfolioView.ts'

/** How often the chain is asked for a new block. One small request. */
const pollMs = 1_000

export async function readPortfolio(client: ChainClient, clock: Clock, account: Address): Promise<PortfolioView> {
  const [snapshot, handedTo] = await Promise.all([takeSnapshot(client, clock, account), readDelegate(client, account)])
  return portfolioView(snapshot, handedTo)
}

/** A view now, and another after each new block. A chain that does not answer for a while is asked again. */
export async function* watchPortfolio(
  parts: {
    readonly client: ChainClient
    readonly clock: Clock
    readonly account: Address
    readonly pause: (milliseconds: number) => Promise<void>
  },
  signal: AbortSignal,
): AsyncGenerator<PortfolioView> {
  let shown: string | null = null
  while (!signal.aborted) {
    const view = await nextView(parts, shown)
    if (view !== null) {
      shown = view.block.number
      yield view
    }
    if (!signal.aborted) await parts.pause(pollMs)
  }
}

async function nextView(
  parts: { readonly client: ChainClient; readonly clock: Clock; readonly account: Address },
  shown: string | null,
): Promise<PortfolioView | null> {
  try {
    const number = hexToBigInt(await parts.client.viem.request({ method: 'eth_blockNumber' }))
    return number.toString() === shown ? null : await readPortfolio(parts.client, parts.clock, parts.account)
  } catch {
    return null
  }
}
