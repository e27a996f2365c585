import { keyOf } from '../../decoding/keyOf.ts'
import { atLeastZero, mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Intent, WantedAmount } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { sameAddress, type Token } from '../../model/Token.ts'
import { resolveAsset, resolveToken } from '../catalogue/resolveAsset.ts'
import { feeScale, usualFee } from '../catalogue/usualFee.ts'
import type { GuardInput } from '../GuardInput.ts'
import { convert, type Priced, readPrice } from '../prices/PriceBook.ts'
import type { Change, IntentOutcome, Range } from './Outcome.ts'
import { Underivable } from './Underivable.ts'

/** What the derivation of one intent may look at. */
export type Scope = {
  readonly input: GuardInput
  readonly played: PlayedSimulation
  readonly previous: IntentOutcome['yields']
  /** What the intents before this one come to, each way of them. */
  readonly soFar: readonly Change[]
  /** What each of them brings. */
  readonly brought: readonly IntentOutcome['yields'][]
}

export const bps = 10_000n

/** @throws Underivable where the catalogue knows no such token, or more than one. */
export function tokenNamed(scope: Scope, word: string): Token {
  const token = resolveToken(scope.input.network, word)
  if (token) return token
  throw new Underivable(
    'intent-checkable',
    `Sayso knows no single token called ${JSON.stringify(word.slice(0, 64))} here.`,
    'Name the token by a ticker that Sayso lists.',
    { asset: word },
  )
}

/** @throws Underivable where nothing of the catalogue fits the word. */
export function tokensNamed(scope: Scope, word: string): readonly Token[] {
  const tokens = resolveAsset(scope.input.network, word)
  return tokens.length > 0 ? tokens : [tokenNamed(scope, word)]
}

/** @throws Underivable where the feed is missing, wrong or too old: without a price nothing can be checked. */
export function priceOf(scope: Scope, token: Token): Priced {
  const price = readPrice(token, scope.input.network, scope.played)
  if (price.status === 'fresh') return { token, usdE18: price.usdE18 }
  const why = { stale: 'is out of date', wrong: 'makes no sense', missing: 'cannot be read' }[price.status]
  throw new Underivable(
    'price-known',
    `The price of ${token.symbol} ${why}, so the outcome cannot be checked.`,
    'Wait until the price feed answers again, then ask once more.',
    { token: token.address, feed: price.status },
  )
}

/** The bracketed balance from before the first step. @throws Underivable where it was not read. */
export function balanceBefore(scope: Scope, token: Token): bigint {
  const found = scope.played.balances.find((balance) => sameAddress(balance.token, token.address))
  if (found) return found.before
  throw new Underivable('intent-checkable', `Your balance of ${token.symbol} could not be read.`, 'Try again.', {
    token: token.address,
  })
}

/**
 * What an amount in a sentence is of: "all" of a token is what there is of it at that point, after the steps before, and a
 * share is of what was there at first. What arrives counts at its least, so no more of it leaves than was there at first.
 */
export function balanceFor(scope: Scope, token: Token, amount: WantedAmount): bigint {
  if (amount === 'previous') return 0n
  const before = balanceBefore(scope, token)
  if (amount !== 'all') return before
  const changes = scope.soFar.map((way) => way.get(keyOf(token.address)) ?? 0n)
  return atLeastZero(before + changes.reduce((least, one) => (one < least ? one : least), changes[0] ?? 0n))
}

/** What left of a token, as the simulation measured it; 0 where more came in. */
export function measuredOut(scope: Scope, token: Token): bigint {
  const found = scope.played.balances.find((balance) => sameAddress(balance.token, token.address))
  return found && found.before > found.after ? found.before - found.after : 0n
}

/**
 * The amount that must be answered for. Where a sentence leaves room (dollars, a share, all but the gas) and no other
 * intent touches the token, it is what left indeed, as long as that lies within the room.
 */
export function amountToAnswerFor(scope: Scope, token: Token, range: Range): bigint {
  if (range.low >= range.high) return range.low
  const touching = scope.input.intents.filter((intent) => wordsOf(intent).some((word) => isNamed(scope, word, token)))
  if (touching.length !== 1) return range.low
  const measured = measuredOut(scope, token)
  if (measured < range.low) return range.low
  return measured > range.high ? range.high : measured
}

function wordsOf(intent: Intent): readonly string[] {
  if (intent.kind === 'swap') return [intent.sell, intent.buy]
  return 'asset' in intent && intent.asset !== undefined ? [intent.asset] : []
}

function isNamed(scope: Scope, word: string, token: Token): boolean {
  return resolveToken(scope.input.network, word)?.address === token.address
}

/** The native coin and its wrapped twin are the same thing at a fixed one to one. */
export function areTwins(scope: Scope, a: Token, b: Token): boolean {
  const twins = [scope.input.network.native.address, scope.input.network.wrapped.address]
  return [a, b].every((token) => twins.some((twin) => sameAddress(twin, token.address)))
}

/** The least that a trade must bring for `units`: the feeds' worth, less the pools' fees, slippage and tolerance. */
export function leastBought(scope: Scope, units: bigint, sells: Token, buys: Token, slippageBps: bigint): bigint {
  if (areTwins(scope, sells, buys)) return units
  const fair = convert(units, priceOf(scope, sells), priceOf(scope, buys), 'down')
  const kept = (bps - slippageBps) * (bps - scope.input.settings.priceToleranceBps)
  return mulDivDown(fair, kept * (feeScale - feeOf(scope, sells, buys)), bps * bps * feeScale)
}

/** The most that a trade fairly brings for `units`: the feeds' worth, with what a measured amount may be above it. */
export function mostBought(scope: Scope, units: bigint, sells: Token, buys: Token): bigint {
  if (areTwins(scope, sells, buys)) return units
  const { priceToleranceBps, measuredTopBps } = scope.input.settings
  const fair = convert(units, priceOf(scope, sells), priceOf(scope, buys), 'up')
  return mulDivUp(fair, (bps + priceToleranceBps) * (bps + measuredTopBps), bps * bps)
}

/** The most that may be given for `units` of what is bought. */
export function mostSold(scope: Scope, units: bigint, sells: Token, buys: Token, slippageBps: bigint): bigint {
  if (areTwins(scope, sells, buys)) return units
  const fair = convert(units, priceOf(scope, buys), priceOf(scope, sells), 'up')
  const room = (bps + slippageBps) * (bps + scope.input.settings.priceToleranceBps)
  return mulDivUp(fair, room * feeScale, bps * bps * (feeScale - feeOf(scope, sells, buys)))
}

function feeOf(scope: Scope, sells: Token, buys: Token): bigint {
  const { network } = scope.input
  const asErc20 = (token: Token) => (token.address === network.native.address ? network.wrapped : token).address
  const fee = usualFee(network, asErc20(sells), asErc20(buys))
  if (fee !== null) return fee
  throw new Underivable(
    'intent-checkable',
    `Sayso knows no pool that trades ${sells.symbol} for ${buys.symbol}.`,
    'Choose another pair.',
    { sells: sells.address, buys: buys.address },
  )
}
