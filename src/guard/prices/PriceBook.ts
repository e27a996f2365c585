import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Feed, Network } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { sameAddress, type Token } from '../../model/Token.ts'

/** Dollars for one whole token in 1e-18 dollars, or why there is no price to go by. */
export type GuardPrice =
  | { readonly status: 'fresh'; readonly usdE18: bigint }
  | { readonly status: 'stale' | 'wrong' | 'missing' }

/** The guard's own reading of the catalogue's feeds, as they answered inside the simulation. */
export function readPrice(token: Token, network: Network, played: PlayedSimulation): GuardPrice {
  const feed = feedOf(token, network)
  if (!feed || feed.decimals > 18) return { status: 'missing' }
  const readings = played.feeds.filter((reading) => sameAddress(reading.feed, feed.address))
  const [reading] = readings
  if (!reading) return { status: 'missing' }
  if (readings.some((other) => other.answer !== reading.answer || other.updatedAt !== reading.updatedAt))
    return { status: 'wrong' }
  const age = played.block.timestamp - reading.updatedAt
  if (reading.answer <= 0n || reading.updatedAt <= 0n || age < 0n) return { status: 'wrong' }
  if (age > BigInt(feed.heartbeatSeconds)) return { status: 'stale' }
  return { status: 'fresh', usdE18: reading.answer * 10n ** BigInt(18 - feed.decimals) }
}

/** The native coin and its wrapped twin are one to one, so a feed for either serves both. */
function feedOf(token: Token, network: Network): Feed | undefined {
  const twins = [network.native.address, network.wrapped.address]
  const names = twins.some((twin) => sameAddress(twin, token.address)) ? twins : [token.address]
  return network.feeds.find((feed) => names.some((name) => sameAddress(name, feed.token)))
}

export type Priced = { readonly token: Token; readonly usdE18: bigint }

/** What `units` of one token come to in another, at their feeds. */
export function convert(units: bigint, from: Priced, to: Priced, round: 'down' | 'up'): bigint {
  const numerator = from.usdE18 * 10n ** BigInt(to.token.decimals)
  const denominator = to.usdE18 * 10n ** BigInt(from.token.decimals)
  return round === 'down' ? mulDivDown(units, numerator, denominator) : mulDivUp(units, numerator, denominator)
}

/** What `units` are worth, in 1e-18 dollars, rounded down. */
export function worthOf(units: bigint, priced: Priced): bigint {
  return mulDivDown(units, priced.usdE18, 10n ** BigInt(priced.token.decimals))
}
