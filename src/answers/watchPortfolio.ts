import type { Address } from 'viem'
import { hexToBigInt } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Clock } from '../chain/Clock.ts'
import { readDelegate } from '../chain/readDelegate.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { portfolioView } from './portfolioView.ts'
import type { PositionRecords } from './positionRecords.ts'

/** How often the chain is asked for a new block. One small request. */
const pollMs = 1_000

/** So many silences in a row, and what is shown is said to be old: one alone is no news. */
const silencesUntilOld = 3

export type WatchedParts = {
  readonly client: ChainClient
  readonly clock: Clock
  readonly account: Address
  /** What Sayso's own receipts say of each position. */
  readonly records?: () => PositionRecords
}

export async function readPortfolio({ client, clock, account, records }: WatchedParts): Promise<PortfolioView> {
  const [snapshot, handedTo] = await Promise.all([takeSnapshot(client, clock, account), readDelegate(client, account)])
  return portfolioView(snapshot, { handedTo, ...(records === undefined ? {} : { records: records() }) })
}

/**
 * A view now, and another after each new block. A chain that does not answer is asked again and again; after a few times
 * the last view comes once more, as old, and is fresh again with the next answer.
 */
export async function* watchPortfolio(
  parts: WatchedParts & { readonly pause: (milliseconds: number) => Promise<void> },
  signal: AbortSignal,
): AsyncGenerator<PortfolioView> {
  const last: { view: PortfolioView | null } = { view: null }
  let silences = 0
  while (!signal.aborted) {
    const seen = await look(parts, last.view)
    silences = seen === 'silent' ? silences + 1 : 0
    const next = seen === 'silent' && silences >= silencesUntilOld ? asOld(last.view) : seen
    if (next !== 'silent' && next !== 'same') {
      last.view = next
      yield next
    }
    if (!signal.aborted) await parts.pause(pollMs)
  }
}

/** The last view once more, as what was seen last. Nothing where there is none, or where that is said already. */
function asOld(view: PortfolioView | null): PortfolioView | 'same' {
  return view?.reached === true ? { ...view, reached: false } : 'same'
}

async function look(parts: WatchedParts, shown: PortfolioView | null): Promise<PortfolioView | 'same' | 'silent'> {
  try {
    const number = hexToBigInt(await parts.client.viem.request({ method: 'eth_blockNumber' }))
    const known = shown?.reached === true && shown.block.number === number.toString()
    return known ? 'same' : await readPortfolio(parts)
  } catch {
    return 'silent'
  }
}
