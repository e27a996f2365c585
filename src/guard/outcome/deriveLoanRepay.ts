import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivUp } from '../../model/decimal.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { findVenues } from '../catalogue/findVenues.ts'
import { resolveAsset } from '../catalogue/resolveAsset.ts'
import { withDebtMargin } from '../ledger/flowsOf.ts'
import { fundMissing, heldForDebt, type Missing, untouchedByOthers, withTwin } from './deriveLoanFunding.ts'
import { deriveUnwind } from './deriveLoanUnwind.ts'
import { erc20Of } from './derivePosition.ts'
import { isUnwind } from './isUnwind.ts'
import { type Loan, loansOf } from './loansOf.ts'
import type { DebtChange, IntentOutcome } from './Outcome.ts'
import { resolveAmount } from './resolveAmount.ts'
import { type Scope, tokenNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/**
 * A repayment: at most what was said leaves, and the debt falls by at least that. What is missing of the asset may be
 * bought with other holdings, or taken out of positions, for what it is worth. @throws Underivable
 */
export function deriveRepay(intent: IntentOf<'repay'>, scope: Scope): IntentOutcome {
  if (isUnwind(scope.input.intents)) return deriveUnwind(scope)
  const loans = loansMeant(intent, scope)
  const expected = new Map<Token, bigint>()
  const debts: DebtChange[] = []
  const missing: Missing[] = []
  for (const loan of loans) {
    const { most, by } = repaymentOf(intent, scope, loan)
    expected.set(loan.asset, -most)
    debts.push({ reserve: loan.reserve, by })
    const short = most - heldOf(scope, loan.asset)
    if (short > 0n) missing.push({ asset: loan.asset, units: short })
  }
  const repays = scope.input.intents.filter((other) => other.kind === 'repay')
  if (missing.length > 0 && repays.length > 1)
    throw new Underivable(
      'intent-checkable',
      'It cannot be checked what may be given for each of several repayments.',
      'Ask for one repayment at a time.',
    )
  const funding = fundMissing(scope, expected, missing, {
    positions: missing.length > 0 ? findVenues(scope.input.network, null) : [],
    untouched: missing.length > 0 ? untouchedByOthers(scope, intent) : () => false,
  })
  return { ways: [funding.change], yields: null, sends: [], trades: funding.trades, mayRise: funding.mayRise, debts }
}

/** What is held of an asset, and comes in of it by the step before. */
function heldOf(scope: Scope, asset: Token): bigint {
  const twins = withTwin(scope, asset)
  const { previous } = scope
  const comes = previous && twins.some((token) => sameToken(token, previous.token)) ? previous.least : 0n
  return heldForDebt(scope, asset) + comes
}

function loansMeant(intent: IntentOf<'repay'>, scope: Scope): readonly Loan[] {
  const { network } = scope.input
  const named =
    intent.asset === 'any' ? null : resolveAsset(network, intent.asset).map((token) => erc20Of(scope, token))
  const elsewhere = intent.protocol !== undefined && intent.protocol !== 'aave'
  const loans = elsewhere
    ? []
    : loansOf(scope).filter(({ asset }) => named === null || named.some((token) => sameToken(token, asset)))
  if (loans.length === 0)
    throw new Underivable(
      'intent-checkable',
      'You owe nothing that this would pay back.',
      'Ask for your positions first.',
    )
  const shared = intent.amount === 'all' || (typeof intent.amount === 'object' && 'percent' in intent.amount)
  if (loans.length > 1 && !shared)
    throw new Underivable('intent-checkable', 'It is not clear which of your loans to pay back.', 'Name the asset.')
  return loans
}

/** Seconds. */
const year = 31_536_000n

/** The most that leaves for it, and by how much the debt has to fall. */
function repaymentOf(
  { amount, asset }: IntentOf<'repay'>,
  scope: Scope,
  loan: Loan,
): { readonly most: bigint; readonly by: bigint | 'clear' } {
  if (amount === 'all') return { most: withDebtMargin(loan.owed, scope.input), by: 'clear' }
  const token = amount === 'previous' && asset !== 'any' ? tokenNamed(scope, asset) : loan.asset
  const said = resolveAmount(scope, isNative(token) && amount !== 'previous' ? loan.asset : token, amount, loan.owed)
  // A share of a debt was less in a block from before the simulation's time: at 100 percent a year, at most.
  const grows = typeof amount === 'object' && !('value' in amount)
  const earlier = grows ? mulDivUp(loan.owed, scope.input.settings.simulationSeconds, year) : 0n
  const range = { low: said.low > earlier ? said.low - earlier : 0n, high: said.high }
  if (range.low === 0n) throw new Underivable('intent-checkable', 'Nothing would be paid back.', 'Say the amount.')
  const debt = scope.played.balances.find(
    (balance) => keyOf(balance.token) === keyOf(loan.reserve.variableDebtToken.address),
  )
  // Dollars leave room: what was paid back indeed is answered for, as long as it lies within that.
  const paid = loan.owed - (debt?.after ?? loan.owed)
  const units = paid < range.low ? range.low : paid > range.high ? range.high : paid
  return { most: range.high, by: -(range.low === range.high ? range.low : units) }
}
