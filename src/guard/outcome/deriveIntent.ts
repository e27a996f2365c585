import { keyOf } from '../../decoding/keyOf.ts'
import { missingCase } from '../../errors/missingCase.ts'
import { atLeastZero, mulDivDown, parseDecimal } from '../../model/decimal.ts'
import type { Intent, IntentOf } from '../../model/Reading.ts'
import { sameToken, type Token } from '../../model/Token.ts'
import { resolveRecipient } from '../catalogue/resolveRecipient.ts'
import { convert } from '../prices/PriceBook.ts'
import { deriveBridge } from './deriveBridge.ts'
import { deriveBorrow } from './deriveLoan.ts'
import { deriveRepay } from './deriveLoanRepay.ts'
import { deriveEarn, deriveSupply } from './derivePosition.ts'
import { deriveRebalance } from './deriveRebalance.ts'
import { deriveRevoke } from './deriveRevoke.ts'
import { deriveClaim, deriveStake, deriveUnstake } from './deriveStake.ts'
import { deriveWithdraw } from './deriveWithdraw.ts'
import type { Change, IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import {
  amountToAnswerFor,
  areTwins,
  balanceFor,
  leastBought,
  mostBought,
  mostSold,
  priceOf,
  type Scope,
  tokenNamed,
  tokensNamed,
} from './Scope.ts'
import { Underivable } from './Underivable.ts'

const nothing: IntentOutcome = { ways: [new Map()], yields: null, sends: [], trades: [], mayRise: [] }

/** What one intent lets leave and asks to arrive. @throws Underivable where that cannot be said. */
export function deriveIntent(intent: Intent, scope: Scope): IntentOutcome {
  switch (intent.kind) {
    case 'swap':
      return intent.exact === 'sell' ? deriveSell(intent, scope) : deriveBuy(intent, scope)
    case 'send':
      return deriveSend(intent, scope)
    case 'supply':
      return deriveSupply(intent, scope)
    case 'earn':
      return deriveEarn(intent, scope)
    case 'withdraw':
      return deriveWithdraw(intent, scope)
    case 'rebalance':
      return deriveRebalance(intent, scope)
    case 'revoke':
      return deriveRevoke(intent, scope)
    // Nothing moves: whatever would is then a finding.
    case 'order':
    case 'limit':
    case 'cancel':
    case 'show':
      return nothing
    case 'borrow':
      return deriveBorrow(intent, scope)
    case 'repay':
      return deriveRepay(intent, scope)
    case 'stake':
      return deriveStake(intent, scope)
    case 'unstake':
      return deriveUnstake(intent, scope)
    case 'claim':
      return deriveClaim(intent, scope)
    case 'bridge':
      return deriveBridge(intent, scope)
    default:
      return missingCase(intent)
  }
}

function deriveSell(intent: IntentOf<'swap'>, scope: Scope): IntentOutcome {
  const sells = tokenNamed(scope, intent.sell)
  const buys = tokensNamed(scope, intent.buy).filter((token) => token.address !== sells.address)
  const balance = balanceFor(scope, sells, intent.amount)
  const range = resolveAmount(scope, sells, intent.amount, balance)
  const units = amountToAnswerFor(scope, sells, range)
  const slippageBps = slippageOf(intent, scope)
  const ways = buys.map((token): Change => {
    const least = leastBought(scope, units, sells, token, slippageBps)
    return new Map([
      [keyOf(sells.address), -range.high],
      [keyOf(token.address), least],
    ])
  })
  const [only] = buys
  const least = only ? ways[0]?.get(keyOf(only.address)) : undefined
  return {
    ...nothing,
    ways,
    yields:
      buys.length === 1 && only && least !== undefined
        ? { token: only, least, most: mostBought(scope, range.high, sells, only) }
        : null,
    trades: [{ sells, buys, slippageBps }],
  }
}

function deriveBuy(intent: IntentOf<'swap'>, scope: Scope): IntentOutcome {
  const sells = tokenNamed(scope, intent.sell)
  const buys = tokenNamed(scope, intent.buy)
  const slippageBps = slippageOf(intent, scope)
  const wanted = intent.amount
  if (typeof wanted === 'string' || !('value' in wanted))
    throw new Underivable('intent-checkable', 'It is not clear how much to buy.', 'Say the amount to buy.')
  const range = resolveAmount(scope, buys, wanted, 0n)
  // Dollars to spend may be spent exactly: what they buy is then bounded as in a sale.
  const least = wanted.unit === 'token' ? range.low : boughtForDollars(scope, range.low, { sells, buys, slippageBps })
  const most = mostSold(scope, range.high, sells, buys, slippageBps)
  return {
    ...nothing,
    ways: [
      new Map([
        [keyOf(sells.address), -most],
        [keyOf(buys.address), least],
      ]),
    ],
    yields: { token: buys, least, most: range.high },
    trades: [{ sells, buys: [buys], slippageBps }],
  }
}

function boughtForDollars(
  scope: Scope,
  units: bigint,
  pair: { sells: Token; buys: Token; slippageBps: bigint },
): bigint {
  const { sells, buys, slippageBps } = pair
  if (areTwins(scope, sells, buys)) return units
  const sold = convert(units, priceOf(scope, buys), priceOf(scope, sells), 'down')
  return leastBought(scope, sold, sells, buys, slippageBps)
}

function deriveSend(intent: IntentOf<'send'>, scope: Scope): IntentOutcome {
  const token = tokenNamed(scope, intent.asset)
  const recipient = resolveRecipient(intent.to, scope.input)
  if (recipient.status === 'unknown')
    throw new Underivable('intent-checkable', recipient.sentence, 'Give the whole address, or pick a contact.', {
      to: intent.to,
    })
  const balance = balanceFor(scope, token, intent.amount)
  const units = resolveAmount(scope, token, intent.amount, balance)
  return {
    ...nothing,
    // Of what the step before brings all may go on, and nothing of what was there already: it leaves as it arrived.
    ways: [new Map([[keyOf(token.address), -units.high]])],
    sends: [
      { token, to: recipient.address, units: { low: units.low, high: units.high + roomIn(intent, token, scope) } },
    ],
  }
}

/**
 * What is sent may come to more than what is sure of it: "it" is what the step before brings, and "all" has in it what the
 * steps before bring, which is no more than is fair.
 */
function roomIn({ amount }: IntentOf<'send'>, token: Token, { previous, brought }: Scope): bigint {
  const counted = amount === 'previous' ? [previous] : amount === 'all' ? brought : []
  return counted.reduce(
    (sum, one) => (one === null || !sameToken(one.token, token) ? sum : sum + atLeastZero(one.most - one.least)),
    0n,
  )
}

/** The sentence's own limit, in basis points, or the setting. What is over the ceiling is a rule's to block. */
function slippageOf(intent: IntentOf<'swap'>, scope: Scope): bigint {
  const { settings } = scope.input
  if (intent.maxSlippagePercent === undefined) return settings.maxSlippageBps
  const parsed = parseDecimal(intent.maxSlippagePercent, 18)
  if (parsed.status !== 'ok')
    throw new Underivable('intent-checkable', 'The slippage that you named makes no sense.', 'Say it in percent.', {
      slippage: intent.maxSlippagePercent,
    })
  const asked = mulDivDown(parsed.units, 100n, 10n ** 18n)
  return asked > settings.slippageCeilingBps ? settings.slippageCeilingBps : asked
}
