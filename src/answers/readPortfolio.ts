import { type Address, hexToBigInt } from 'viem'
import { type Reader, reach } from '../chain/ChainClient.ts'
import type { Clock } from '../chain/Clock.ts'
import { readDelegate } from '../chain/readDelegate.ts'
import { readListed } from '../chain/readListed.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { type BetweenAmount, portfolioView } from './portfolioView.ts'
import type { PositionRecords } from './positionRecords.ts'

export type WatchedParts = {
  readonly client: Reader
  readonly clock: Clock
  readonly account: Address
  /** What Sayso's own receipts say of each position. */
  readonly records?: () => PositionRecords
  /** What left from here for another network and is in no account, as of this block. */
  readonly between?: (block: bigint) => Promise<readonly BetweenAmount[]>
}

/** All that an account holds and owes on one network, in one request. @throws SaysoError `chain-unreachable` */
export async function readPortfolio(parts: WatchedParts): Promise<PortfolioView> {
  const { client, clock, account, records } = parts
  const [snapshot, handedTo, listed] = await Promise.all([
    takeSnapshot(client, clock, account),
    readDelegate(client, account),
    readListed(client, account),
  ])
  // After the chain was read: what is in neither place is as of the block that the balances are of.
  const between = (await parts.between?.(snapshot.block.number)) ?? []
  return portfolioView(snapshot, {
    handedTo,
    listed,
    between,
    ...(records === undefined ? {} : { records: records() }),
  })
}

/**
 * The same where there may be news: a chain that is at the block of what was shown last is asked for its number only, and
 * read again where something arrived elsewhere in between.
 * @throws SaysoError `chain-unreachable`
 */
export async function readNews(parts: WatchedParts, shown: PortfolioView | null): Promise<PortfolioView | 'same'> {
  if (shown?.reached === true) {
    const block = hexToBigInt(await reach(() => parts.client.viem.request({ method: 'eth_blockNumber' })))
    const between = (await parts.between?.(block)) ?? []
    if (shown.block.number === block.toString() && isAsShown(shown, between)) return 'same'
  }
  return await readPortfolio(parts)
}

function isAsShown({ between: shown }: PortfolioView, now: readonly BetweenAmount[]): boolean {
  return (
    shown.length === now.length &&
    shown.every(({ deposit, state }, index) => deposit === now[index]?.deposit && state === now[index]?.state)
  )
}
