import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { AaveReserve } from '../../model/Network.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { Token } from '../../model/Token.ts'
import { linesFor, untouchedByOthers } from './deriveLoanFunding.ts'
import { erc20Of } from './derivePosition.ts'
import type { IntentOutcome, Range } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { balanceBefore, bps, type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/**
 * A loan: what was asked arrives, the debt of that asset rises by no more than that, and nothing is put up for it but the
 * collateral that the sentence names. @throws Underivable
 */
export function deriveBorrow(intent: IntentOf<'borrow'>, scope: Scope): IntentOutcome {
  const token = tokenNamed(scope, intent.asset)
  const reserve = reserveOf(scope, token, intent.protocol)
  const risen = changeOfBalance(scope, reserve.variableDebtToken)
  const range = amountOf(intent, scope, erc20Of(scope, token), risen)
  // Dollars and shares leave room: what was borrowed indeed is answered for, as long as it lies within that.
  const units = risen < range.low ? range.low : risen > range.high ? range.high : risen
  const change = new Map([[keyOf(token.address), units]])
  for (const [key, least] of putUp(intent, scope)) change.set(key, (change.get(key) ?? 0n) + least)
  return {
    ways: [change],
    yields: { token, least: units, most: units },
    sends: [],
    trades: [],
    mayRise: [],
    debts: [{ reserve, by: units }],
  }
}

/** So much, or a share of what may be borrowed until the health is at the floor, with nothing more put up for it. */
function amountOf(intent: IntentOf<'borrow'>, scope: Scope, token: Token, risen: bigint): Range {
  const { amount } = intent
  if (typeof amount === 'object' && 'value' in amount) return resolveAmount(scope, token, amount, 0n)
  const { lendingBefore: before, lendingAfter: after } = scope.played
  const isShare = amount === 'all' || (typeof amount === 'object' && 'percent' in amount)
  if (!isShare || intent.collateral !== undefined || !before || !after || risen <= 0n)
    throw new Underivable('intent-checkable', 'It is not clear how much to borrow.', 'Say the amount to borrow.')
  // Collateral, at what the market lets it carry, is health times debt; both are the market's own.
  const carries = mulDivDown(after.healthFactor, after.debtBase, scope.input.settings.healthBlock)
  const most = resolveAmount(scope, token, amount, carries > before.debtBase ? carries - before.debtBase : 0n).high
  const drift = mulDivUp(most, scope.input.settings.interestBps, bps) + 1n
  if (after.debtBase - before.debtBase <= most + drift) return { low: risen, high: risen }
  throw new Underivable(
    'intent-checkable',
    'More would be borrowed than the share of what you could borrow.',
    'Say the amount to borrow.',
    { borrows: `${after.debtBase - before.debtBase}`, atMost: `${most}` },
  )
}

/**
 * What is put up. The sentence says of what, not how much: what was measured is answered for where the loan needs it,
 * which is where it stays below a health that is ample.
 */
function putUp(intent: IntentOf<'borrow'>, scope: Scope): readonly (readonly [string, bigint])[] {
  if (intent.collateral === undefined) return []
  const { rebasingUnits, collateralCeiling } = scope.input.settings
  const token = tokenNamed(scope, intent.collateral)
  const { aToken } = reserveOf(scope, token, intent.protocol)
  const risen = changeOfBalance(scope, aToken)
  // Where another intent puts it in, nothing more is put up for the loan.
  if (risen <= rebasingUnits || !untouchedByOthers(scope, intent)(token)) return []
  const health = scope.played.lendingAfter?.healthFactor
  if (health === undefined || health > collateralCeiling)
    throw new Underivable(
      'intent-checkable',
      `More of your ${token.symbol} would be put up than this loan needs.`,
      'Say how much to put up, as a step of its own.',
      { asset: token.address, units: `${risen}`, health: `${health ?? 'unread'}`, ample: `${collateralCeiling}` },
    )
  return [
    ...linesFor(scope, erc20Of(scope, token), -(risen + rebasingUnits)),
    [keyOf(aToken.address), risen - rebasingUnits],
  ]
}

/** Where a loan of the token is taken. @throws Underivable where that is not Aave, or not in the catalogue */
export function reserveOf(scope: Scope, token: Token, protocol: string | undefined): AaveReserve {
  const asset = keyOf(erc20Of(scope, token).address)
  const reserve = scope.input.network.aave?.reserves.find((known) => keyOf(known.asset) === asset)
  if (reserve && (protocol === undefined || protocol === 'aave')) return reserve
  throw new Underivable(
    'intent-checkable',
    `Sayso knows no place to borrow against ${token.symbol}, or to borrow it, as you asked.`,
    'Borrow on Aave, and name an asset that it lists here.',
    { asset: token.address, protocol: protocol ?? '' },
  )
}

function changeOfBalance(scope: Scope, token: Token): bigint {
  const found = scope.played.balances.find((balance) => keyOf(balance.token) === keyOf(token.address))
  return (found?.after ?? 0n) - balanceBefore(scope, token)
}
