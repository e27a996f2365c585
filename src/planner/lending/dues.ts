import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown, mulDivUp, parseDecimal } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { WantedAmount } from '../../model/Reading.ts'
import { sameToken, type Token } from '../../model/Token.ts'
import type { Lending, LendingPosition } from '../../protocols/aave/health.ts'
import type { Draft, Open } from '../Draft.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { wantedUnits } from '../resolveAmount.ts'
import { roundingUnits } from './floors.ts'
import { tokenOf } from './lendingOf.ts'

const secondsPerYear = 365n * 86_400n
const ray = 10n ** 27n

/** A debt and how much of it is to be paid back. */
export type Due = {
  /** In the asset that the market lends: WETH for a debt in ether. */
  readonly amount: Amount
  /** What the wallet must have for it: of "all", also the interest until the plan expires. */
  readonly need: bigint
  readonly all: boolean
  /** Where it is what an earlier step brings, whatever that is. */
  readonly open: Open | undefined
}

/** Every debt of the account, in the market's own order. */
export function debtsOf(draft: Draft, lending: Lending): readonly { position: LendingPosition; token: Token }[] {
  return lending.positions
    .filter(({ debt }) => debt > 0n)
    .map((position) => ({ position, token: tokenOf(draft.snapshot, position) }))
}

/** The person's words for how much of a debt to pay, never more than is owed. */
export function dueFor(
  draft: Draft,
  { position, token }: { readonly position: LendingPosition; readonly token: Token },
  wanted: WantedAmount,
  previous: Amount | null,
): { readonly status: 'due'; readonly due: Due } | PlanStop {
  const { debt } = position
  if (wanted === 'all') return { status: 'due', due: wholeDue(draft, position, token) }
  if (wanted === 'previous') return dueFromBefore(draft, { position, token }, previous)
  const units = unitsOf(draft, token, wanted, debt)
  if (typeof units !== 'bigint') return units
  if (units === 0n) return impossible(`That is less than the smallest part of ${token.symbol}. Say a larger amount.`)
  if (units > debt)
    return impossible(
      `You owe ${describeAmount(amountOf(token, debt))}, which is less than ${describeAmount(amountOf(token, units))}. Nothing was sent; say "repay all my ${token.symbol}" to pay it off.`,
    )
  if (units === debt) return { status: 'due', due: wholeDue(draft, position, token) }
  return { status: 'due', due: { amount: amountOf(token, units), need: units, all: false, open: undefined } }
}

/** All of a debt, with what it may grow by until the plan expires. */
export function wholeDue(draft: Draft, position: LendingPosition, token: Token): Due {
  const amount = amountOf(token, position.debt)
  return { amount, need: position.debt + interestUntilExpiry(draft, position), all: true, open: undefined }
}

/**
 * Interest from the snapshot's block until the plan expires, at twice the present rate (somebody else may borrow in
 * between), rounded up, and a few units for the market's own rounding.
 */
export function interestUntilExpiry({ snapshot, expiresAt }: Draft, { debt, reserve }: LendingPosition): bigint {
  const seconds = expiresAt - snapshot.block.timestamp
  return mulDivUp(debt, 2n * reserve.borrowRate * seconds, ray * secondsPerYear) + roundingUnits
}

function dueFromBefore(
  draft: Draft,
  { position, token }: { readonly position: LendingPosition; readonly token: Token },
  previous: Amount | null,
): { readonly status: 'due'; readonly due: Due } | PlanStop {
  if (previous === null)
    return { status: 'ask', missing: ['amount'], question: `How much ${token.symbol}?`, choices: [] }
  const { native, wrapped } = draft.snapshot.network
  const isSame = sameToken(previous.token, token) || (sameToken(token, wrapped) && sameToken(previous.token, native))
  if (!isSame)
    return impossible(
      `The step before brings ${previous.token.symbol}, and this debt is in ${token.symbol}. Nothing was sent; say how much to repay.`,
    )
  if (previous.units >= position.debt) return { status: 'due', due: wholeDue(draft, position, token) }
  const amount = amountOf(token, previous.units)
  const open = sameToken(previous.token, token) ? draft.openAmount(previous) : undefined
  // Measured only where whatever may come is still less than the debt: all that is approved is then taken.
  const isBelow = open !== undefined && open.expected * 2n < position.debt
  return { status: 'due', due: { amount, need: amount.units, all: false, open: isBelow ? open : undefined } }
}

function unitsOf(
  { snapshot }: Draft,
  token: Token,
  wanted: Exclude<WantedAmount, 'all' | 'previous'>,
  debt: bigint,
): bigint | PlanStop {
  if ('percent' in wanted) {
    const percent = parseDecimal(wanted.percent, 6)
    if (percent.status !== 'ok' || percent.units > 100_000_000n)
      return impossible('A share is a number of percent up to 100. Say it once more.')
    return mulDivDown(debt, percent.units, 100_000_000n)
  }
  if ('allBut' in wanted) {
    const kept = wantedUnits(wanted.allBut, token, undefined)
    if (typeof kept !== 'bigint') return kept
    if (kept < debt) return debt - kept
    return impossible(
      `You owe ${describeAmount(amountOf(token, debt))}, so leaving ${describeAmount(amountOf(token, kept))} of it leaves nothing to repay. Nothing was sent.`,
    )
  }
  return wantedUnits(wanted, token, snapshot.prices.get(token.address.toLowerCase()))
}
