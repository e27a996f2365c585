import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Token } from '../../model/Token.ts'
import { type Lending, type LendingPosition, lendingTotals, withPosition } from '../../protocols/aave/health.ts'
import type { Draft } from '../Draft.ts'
import { freshPrice } from '../freshPrice.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { roundDown } from './backing.ts'
import { healthFloor, healthWatched } from './floors.ts'
import { lendingOf, positionOf, tokenOf } from './lendingOf.ts'
import { largestWithdrawal, mayWithdraw } from './limits.ts'
import { describeHealth } from './loanChange.ts'

/** Null where so much can leave Aave and what is owed there stays safe; otherwise what can, in one sentence. */
export function withdrawalStop(draft: Draft, amount: Amount): PlanStop | null {
  const { snapshot } = draft
  const known = lendingOf(draft)
  if (known.status !== 'lending') {
    const owesNothing = snapshot.lending?.debtBase === 0n && !draft.steps.some(({ kind }) => kind === 'borrow')
    return owesNothing && snapshot.aave.status !== 'unknown-revision' ? null : known
  }
  const { lending } = known
  const position = positionOf(lending, amount.token)
  const debts = lending.positions.filter(({ debt }) => debt > 0n)
  if (position === undefined || debts.length === 0 || !position.usedAsCollateral) return null
  const units = amount.units < position.supplied ? amount.units : position.supplied
  const stale = [...debts, position].map((each) => tokenOf(snapshot, each)).find((token) => isStale(draft, token))
  if (stale !== undefined)
    return impossible(
      `The price of ${stale.symbol} is unknown or too old, so the health of your loan cannot be trusted. Nothing was sent; try again later.`,
    )
  if (mayWithdraw(lending, position, units, healthFloor)) return null
  return tooMuch(lending, position, amountOf(amount.token, units))
}

function tooMuch(lending: Lending, position: LendingPosition, amount: Amount): PlanStop {
  const after = withPosition(lending, position.reserve.asset, (found) => ({
    ...found,
    supplied: found.supplied - amount.units,
  }))
  const { health, hasZeroLtvCollateral } = lendingTotals(after)
  if (hasZeroLtvCollateral && position.reserve.ltvBps !== 0n)
    return impossible(
      `Aave v3 lets no ${amount.token.symbol} out while collateral that it no longer lends against stands behind your loan. Nothing was sent; repay, or take that collateral out first.`,
    )
  // What is named is what people take: it is to leave room, and not to stand at the very edge.
  const safe = roundDown(largestWithdrawal(lending, position, healthWatched), amount.token)
  const now = describeHealth(health ?? 0n)
  const comfortable = describeHealth(healthWatched)
  const can =
    safe === 0n
      ? `nothing can be taken out that leaves it at ${comfortable}, below which Sayso warns`
      : `at most ${describeAmount(amountOf(amount.token, safe))} can be taken out and leave it at ${comfortable}, below which Sayso warns`
  return impossible(
    `Taking ${describeAmount(amount)} out would leave your loan at a health of ${now}, and Sayso stops at ${describeHealth(healthFloor)}: ${can}. Nothing was sent; take out less, repay first, or say "get me out of everything".`,
  )
}

function isStale({ snapshot }: Draft, token: Token): boolean {
  return freshPrice(snapshot, token) === null
}
