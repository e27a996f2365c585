import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import type { Price } from '../model/Usd.ts'

/** The token's price by its feed, if the feed answered within its heartbeat. Null is unknown, and unknown is never safe. */
export function freshPrice(snapshot: Snapshot, token: Token): Price | null {
  const price = snapshot.prices.get(token.address.toLowerCase())
  const feed = snapshot.network.feeds.find((entry) => sameAddress(entry.token, token.address))
  if (price === undefined || feed === undefined) return null
  return snapshot.block.timestamp - price.updatedAt > BigInt(feed.heartbeatSeconds) ? null : price
}
