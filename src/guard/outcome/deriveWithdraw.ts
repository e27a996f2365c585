import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameAddress } from '../../model/Token.ts'
import { findVenues, type Venue } from '../catalogue/findVenues.ts'
import { keyOf } from '../catalogue/keyOf.ts'
import { erc20Of } from './derivePosition.ts'
import type { IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { balanceBefore, bps, measuredOut, type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** Out of one position, or out of all of them where the sentence says all. @throws Underivable */
export function deriveWithdraw(intent: IntentOf<'withdraw'>, scope: Scope): IntentOutcome {
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
  let yields: IntentOutcome['yields'] = null
  for (const venue of used) {
    const arrives = named ?? tokenNamed(scope, venue.asset)
    const { most, least } = venue.kind === 'aave' ? leaveAave(intent, scope, venue) : leaveVault(intent, scope, venue)
    change.set(keyOf(venue.position.address), -most)
    change.set(keyOf(arrives.address), (change.get(keyOf(arrives.address)) ?? 0n) + least)
    yields = { token: arrives, least: change.get(keyOf(arrives.address)) ?? 0n }
  }
  // What is unwrapped is fixed beforehand: the interest of the last minutes stays wrapped.
  const mayRise = named && isNative(named) ? [scope.input.network.wrapped] : []
  return { ways: [change], yields: named === null ? null : yields, sends: [], trades: [], mayRise }
}

/** Seconds. */
const year = 31_536_000n

type Leaving = { readonly most: bigint; readonly least: bigint }

function leaveAave(intent: IntentOf<'withdraw'>, scope: Scope, venue: Venue): Leaving {
  const { rebasingUnits, interestBps, simulationSeconds } = scope.input.settings
  const position = balanceBefore(scope, venue.position)
  const range = resolveAmount(scope, tokenNamed(scope, venue.asset), intent.amount, position)
  if (intent.amount !== 'all')
    return { most: range.high + rebasingUnits, least: atLeastZero(range.low - rebasingUnits) }
  // All of it is more later, and was less in a block from before the simulation's time: at 100 percent a year, at most.
  const later = mulDivUp(position, interestBps, bps)
  const earlier = mulDivUp(position, simulationSeconds, year)
  return { most: range.high + rebasingUnits + later, least: atLeastZero(range.low - rebasingUnits - earlier) }
}

function leaveVault(intent: IntentOf<'withdraw'>, scope: Scope, venue: Venue): Leaving {
  const { rebasingUnits, vaultToleranceBps } = scope.input.settings
  const shares = balanceBefore(scope, venue.position)
  const reading = scope.played.vaults.find((vault) => sameAddress(vault.vault, venue.position.address))
  if (!reading || reading.worthBefore <= 0n)
    throw new Underivable('intent-checkable', 'What your shares are worth could not be read.', 'Try again.', {
      vault: venue.position.address,
    })
  const range = resolveAmount(scope, tokenNamed(scope, venue.asset), intent.amount, reading.worthBefore)
  if (intent.amount === 'all')
    return { most: shares, least: atLeastZero(mulDivDown(range.low, bps - vaultToleranceBps, bps) - rebasingUnits) }
  const most = mulDivUp(mulDivUp(range.high, shares, reading.worthBefore), bps + vaultToleranceBps, bps)
  return { most: most < shares ? most : shares, least: atLeastZero(range.low - rebasingUnits) }
}

function atLeastZero(units: bigint): bigint {
  return units > 0n ? units : 0n
}
