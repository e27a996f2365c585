import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import type { Token } from '../../model/Token.ts'
import { findVenues, type Venue } from '../catalogue/findVenues.ts'
import { withDebtMargin } from '../ledger/flowsOf.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import { fundMissing, heldForDebt, type Missing } from './deriveLoanFunding.ts'
import { leavePosition, positionToUnits } from './deriveWithdraw.ts'
import { loansOf } from './loansOf.ts'
import type { IntentOutcome } from './Outcome.ts'
import { balanceBefore, type Scope } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** What may stay behind of a position: a cent, in 1e-18 dollars. */
const dust = 10n ** 16n

/**
 * Both in one: every position ends, every debt ends, and what arrives in the wallet is what the positions are worth less
 * the debts. An asset falls short of that only for debts that its own asset does not cover. @throws Underivable
 */
export function deriveUnwind(scope: Scope): IntentOutcome {
  const { network } = scope.input
  const [repay] = scope.input.intents
  const protocol = repay?.kind === 'repay' ? repay.protocol : undefined
  const venues = findVenues(network, null, protocol === undefined ? {} : { only: [protocol] }).filter(
    (venue) => balanceBefore(scope, venue.position) > 0n,
  )
  const loans = protocol === undefined || protocol === 'aave' ? loansOf(scope) : []
  if (venues.length + loans.length === 0)
    throw new Underivable('intent-checkable', 'You hold nothing to get out of.', 'Ask for your positions first.')

  const expected = new Map<Token, bigint>()
  const add = (token: Token, units: bigint) => expected.set(token, (expected.get(token) ?? 0n) + units)
  const positions = new Map<string, bigint>()
  for (const venue of venues) {
    const token = assetOf(scope, venue)
    mustBeEmpty(scope, venue, token)
    const { most, least } = leavePosition(scope, venue, 'all')
    positions.set(keyOf(venue.position.address), -most)
    add(token, least)
  }
  for (const { asset, owed } of loans) add(asset, -withDebtMargin(owed, scope.input))
  const missing = loans.flatMap(({ asset }): Missing[] => {
    const units = -(expected.get(asset) ?? 0n) - heldForDebt(scope, asset)
    return units > 0n ? [{ asset, units }] : []
  })
  const funding = fundMissing(scope, expected, missing, { positions: [], untouched: () => missing.length > 0 })
  return {
    ways: [new Map([...positions, ...funding.change])],
    yields: null,
    sends: [],
    trades: funding.trades,
    mayRise: funding.mayRise,
    debts: loans.map(({ reserve }) => ({ reserve, by: 'clear' })),
  }
}

function assetOf(scope: Scope, venue: Venue): Token {
  const token = findKnownToken(scope.input.network, venue.asset)
  if (token) return token
  throw new Underivable(
    'intent-checkable',
    'Sayso does not know what a position would come back as.',
    'Name the asset.',
    {
      asset: venue.asset,
    },
  )
}

function mustBeEmpty(scope: Scope, venue: Venue, token: Token): void {
  const left = scope.played.balances.find((balance) => keyOf(balance.token) === keyOf(venue.position.address))?.after
  if (left === undefined) throw new Underivable('intent-checkable', 'A position could not be read.', 'Try again.')
  if (left <= scope.input.settings.rebasingUnits) return
  const price = readPrice(token, scope.input.network, scope.played)
  const stays = positionToUnits(scope, venue, left)
  if (price.status === 'fresh' && worthOf(stays, { token, usdE18: price.usdE18 }) <= dust) return
  throw new Underivable(
    'intent-checkable',
    `Not all of your ${token.symbol} would come out, and you asked for all of it.`,
    'Take out what can leave now, by its asset and amount.',
    { position: venue.position.address, left: `${left}` },
  )
}
