import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { findVenues, type Venue } from '../catalogue/findVenues.ts'
import { derivePositionParts, type Goal } from './derivePositionParts.ts'
import type { Change, IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { amountToAnswerFor, balanceFor, bps, leastBought, type Scope, tokenNamed, tokensNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** A deposit into a protocol that the sentence names. @throws Underivable */
export function deriveSupply(intent: IntentOf<'supply'>, scope: Scope): IntentOutcome {
  return deriveEntry({ asset: intent.asset, amount: intent.amount, protocols: [intent.protocol] }, scope)
}

/** A deposit wherever it is best: every venue of the catalogue that the sentence allows is one way. @throws Underivable */
export function deriveEarn(intent: IntentOf<'earn'>, scope: Scope): IntentOutcome {
  return deriveEntry(intent, scope)
}

type Entry = Pick<IntentOf<'earn'>, 'asset' | 'amount' | 'into' | 'protocols' | 'exclude'>

function deriveEntry(intent: Entry, scope: Scope): IntentOutcome {
  const { input } = scope
  const token = tokenNamed(scope, intent.asset)
  const balance = balanceFor(scope, token, intent.amount)
  const range = resolveAmount(scope, token, intent.amount, balance)
  const units = amountToAnswerFor(scope, token, range)
  const targets = intent.into === undefined ? [token] : tokensNamed(scope, intent.into)
  const wish = {
    ...(intent.protocols === undefined ? {} : { only: intent.protocols }),
    ...(intent.exclude === undefined ? {} : { not: intent.exclude }),
  }
  const slippageBps = input.settings.maxSlippageBps
  const refusals: Underivable[] = []
  const goals = targets.flatMap((target): Goal[] => {
    try {
      const arriving = target.address === token.address ? units : leastBought(scope, units, token, target, slippageBps)
      const asset = erc20Of(scope, target)
      return [{ asset, units: arriving, venues: findVenues(input.network, asset.address, wish) }]
    } catch (thrown) {
      // One target without a price or a pool leaves the others as ways.
      if (!(thrown instanceof Underivable)) throw thrown
      refusals.push(thrown)
      return []
    }
  })
  const leaving = [keyOf(token.address), -range.high] as const
  const whole = goals.flatMap((goal) =>
    goal.venues.flatMap((venue): Change[] => {
      const position = leastPosition(scope, venue, goal.units)
      return position === null ? [] : [new Map([leaving, [keyOf(venue.position.address), position]])]
    }),
  )
  const parts = partsOf(goals, scope)
  // Other intents may put something into the same places: then what each must hold is not told apart.
  const alone = input.intents.length === 1
  const ways = [...(parts && alone ? [] : whole), ...(parts ? [new Map([leaving, ...parts])] : [])]
  const [refusal] = refusals
  if (ways.length === 0 && refusal) throw refusal
  if (ways.length === 0)
    throw new Underivable(
      'intent-checkable',
      `Nothing that Sayso knows holds your ${token.symbol} as you asked when the plan is through.`,
      'Name another asset or another protocol.',
      { asset: token.address },
    )
  const others = targets.filter((target) => target.address !== token.address)
  return {
    ways,
    yields: null,
    sends: [],
    trades: others.length > 0 ? [{ sells: token, buys: others, slippageBps }] : [],
    // What a swap brings above its minimum stays in the wallet; where ether was named, wrapped.
    mayRise: others.flatMap((target) => (isNative(target) ? [target, input.network.wrapped] : [target])),
  }
}

/** @throws Underivable where this is all that was asked for, and what several places received does not add up */
function partsOf(goals: readonly Goal[], scope: Scope): Change | null {
  try {
    return derivePositionParts(goals, scope)
  } catch (thrown) {
    if (!(thrown instanceof Underivable) || scope.input.intents.length === 1) throw thrown
    return null
  }
}

/** The least that must be held of a position for `units` put in. Null where the plan puts nothing in there. */
function leastPosition(scope: Scope, venue: Venue, units: bigint): bigint | null {
  const { settings } = scope.input
  if (venue.kind === 'aave') return units > settings.rebasingUnits ? units - settings.rebasingUnits : 0n
  const reading = scope.played.vaults.find((vault) => sameAddress(vault.vault, venue.position.address))
  const shares = scope.played.balances.find((balance) => sameAddress(balance.token, venue.position.address))
  if (!reading || !shares) return null
  const worth = reading.worthAfter - reading.worthBefore
  const risen = shares.after - shares.before
  if (worth <= 0n || risen <= 0n) return null
  return mulDivUp(risen, mulDivDown(units, bps - settings.vaultToleranceBps, bps), worth)
}

/** The native coin's wrapped twin: what protocols hold. */
export function erc20Of(scope: Scope, token: Token): Token {
  return isNative(token) ? scope.input.network.wrapped : token
}
