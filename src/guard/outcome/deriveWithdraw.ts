import { keyOf } from '../../decoding/keyOf.ts'
import { atLeastZero, mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { IntentOf, WantedAmount } from '../../model/Reading.ts'
import { isNative, sameAddress } from '../../model/Token.ts'
import { findVenues, type Venue } from '../catalogue/findVenues.ts'
import { erc20Of } from './derivePosition.ts'
import { isUnwind } from './isUnwind.ts'
import type { IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { balanceBefore, bps, measuredOut, type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** Out of one position, or out of all of them where the sentence says all. @throws Underivable */
export function deriveWithdraw(intent: IntentOf<'withdraw'>, scope: Scope): IntentOutcome {
  // Taking everything out after paying everything back is one thing; its repayment answers for both.
  if (isUnwind(scope.input.intents)) return { ways: [new Map()], yields: null, sends: [], trades: [], mayRise: [] }
  const named = intent.asset === 'any' ? null : tokenNamed(scope, intent.asset)
  const all = intent.amount === 'all'
  const wish = intent.protocol === undefined ? {} : { only: [intent.protocol] }
  const held = findVenues(scope.input.network, named ? erc20Of(scope, named).address : null, wish).filter(
    (venue) => balanceBefore(scope, venue.position) > 0n,
  )
  const used = all ? held : held.filter((venue) => measuredOut(scope, venue.position) > 0n)
  if (used.length === 0)
    throw new Underivable(
      'intent-checkable',
      'Nothing that you hold would be taken out.',
      'Ask for your positions first.',
    )
  if (!all && (used.length > 1 || named === null))
    throw new Underivable(
      'intent-checkable',
      'It is not clear which position this amount comes out of.',
      'Name the asset and the protocol.',
    )
  const change = new Map<string, bigint>()
  const came = { least: 0n, most: 0n }
  for (const venue of used) {
    const arrives = named ?? tokenNamed(scope, venue.asset)
    const { most, least, brings } = leavePosition(scope, venue, intent.amount)
    change.set(keyOf(venue.position.address), -most)
    change.set(keyOf(arrives.address), (change.get(keyOf(arrives.address)) ?? 0n) + least)
    came.least += least
    came.most += brings
  }
  // What is unwrapped is fixed beforehand: the interest of the last minutes stays wrapped.
  const mayRise = named && isNative(named) ? [scope.input.network.wrapped] : []
  return { ways: [change], yields: named === null ? null : { token: named, ...came }, sends: [], trades: [], mayRise }
}

/** Seconds. */
const year = 31_536_000n

type Leaving = { readonly most: bigint; readonly least: bigint; readonly brings: bigint }

/**
 * What of a position may go for an amount of its asset, and the least that comes out of it, and (`brings`) the most.
 * @throws Underivable
 */
export function leavePosition(scope: Scope, venue: Venue, amount: WantedAmount): Leaving {
  return venue.kind === 'aave' ? leaveAave(scope, venue, amount) : leaveShares(scope, venue, amount)
}

function leaveAave(scope: Scope, venue: Venue, amount: WantedAmount): Leaving {
  const { rebasingUnits, interestBps } = scope.input.settings
  const position = balanceBefore(scope, venue.position)
  const range = resolveAmount(scope, tokenNamed(scope, venue.asset), amount, position)
  // All of it is more later.
  const later = amount === 'all' ? mulDivUp(position, interestBps, bps) : 0n
  const least = atLeastZero(range.low - rebasingUnits - earnedSince(scope, amount, position))
  // An amount that was said is paid out to the unit.
  const grown = isFixed(amount) ? 0n : rebasingUnits + mulDivUp(position, interestBps, bps)
  return { most: range.high + rebasingUnits + later, least, brings: range.high + grown }
}

/**
 * All or a share of a position was less in a block from before the simulation's time: at 100 percent a year, at most. An
 * amount that was said is what it is.
 */
function earnedSince(scope: Scope, amount: WantedAmount, worth: bigint): bigint {
  return isFixed(amount) ? 0n : mulDivUp(worth, scope.input.settings.simulationSeconds, year)
}

function isFixed(amount: WantedAmount): boolean {
  return amount === 'previous' || (typeof amount === 'object' && 'value' in amount)
}

function leaveShares(scope: Scope, venue: Venue, amount: WantedAmount): Leaving {
  const { rebasingUnits, vaultToleranceBps } = scope.input.settings
  const { shares, worth } = readShares(scope, venue)
  const range = resolveAmount(scope, tokenNamed(scope, venue.asset), amount, worth)
  const grown = isFixed(amount) ? 0n : rebasingUnits + mulDivUp(worth, vaultToleranceBps, bps)
  const brings = range.high + grown
  if (amount === 'all') {
    const least = atLeastZero(mulDivDown(range.low, bps - vaultToleranceBps, bps) - rebasingUnits)
    return { most: shares, least, brings }
  }
  const most = sharesFor(scope, venue, range.high)
  const least = atLeastZero(range.low - rebasingUnits - earnedSince(scope, amount, worth))
  return { most: most < shares ? most : shares, least, brings }
}

/** What so much of a position is, in the units of its asset, as the venue said before the first step. */
export function positionToUnits(scope: Scope, venue: Venue, position: bigint): bigint {
  if (venue.kind === 'aave') return position
  const { shares, worth } = readShares(scope, venue)
  return mulDivDown(position, worth, shares)
}

/** The most of a position that so many units of its asset may cost. */
export function unitsToPosition(scope: Scope, venue: Venue, units: bigint): bigint {
  return venue.kind === 'aave' ? units : sharesFor(scope, venue, units)
}

function sharesFor(scope: Scope, venue: Venue, units: bigint): bigint {
  const { shares, worth } = readShares(scope, venue)
  return mulDivUp(mulDivUp(units, shares, worth), bps + scope.input.settings.vaultToleranceBps, bps)
}

function readShares(scope: Scope, venue: Venue): { readonly shares: bigint; readonly worth: bigint } {
  const shares = balanceBefore(scope, venue.position)
  const reading = scope.played.vaults.find((vault) => sameAddress(vault.vault, venue.position.address))
  if (reading && reading.worthBefore > 0n && shares > 0n) return { shares, worth: reading.worthBefore }
  throw new Underivable('intent-checkable', 'What your shares are worth could not be read.', 'Try again.', {
    vault: venue.position.address,
  })
}
