import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { listed } from '../../model/listed.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import {
  baseOf,
  type Lending,
  type LendingPosition,
  lendingTotals,
  mayBeCollateral,
  withPosition,
} from '../../protocols/aave/health.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { reserveClosed } from '../safety/checkReserve.ts'
import { healthComfort, healthFloor, healthWatched } from './floors.ts'
import { countsAtOnce, positionOf, tokenOf } from './lendingOf.ts'
import { afterBorrowing, isHealthy, largestBorrow, least, mayOwe } from './limits.ts'
import { backingOf, describeHealth } from './loanChange.ts'

/** What stands behind a loan: what is made collateral, and what is put up for it. */
export type Backing = {
  readonly status: 'backing'
  /** Lent already, and to be used as collateral before the loan. */
  readonly switched: readonly Token[]
  /** Put up from the wallet, in the token that is held. Null where what is lent already does. */
  readonly supplied: Amount | null
  /** Whether what is put up counts only after a step of its own. */
  readonly switchAfter: boolean
  /** What the account is with that behind it, before the loan. */
  readonly lending: Lending
}

/** The asset that the person named as collateral: what they hold of it, and what the market makes of it. */
export type Named = { readonly token: Token; readonly underlying: Token; readonly position: LendingPosition }

type Loan = { readonly position: LendingPosition; readonly amount: Amount }

/**
 * What has to stand behind the loan. Nothing but what the person named is ever put up, and only where what they have
 * lent already leaves the health below 1.5: then just enough for 2.0, or all of it where that is less.
 */
export function backingFor(draft: Draft, lending: Lending, loan: Loan, named: Named | null): Backing | PlanStop {
  const switched = switchOn(draft, lending, loan, named)
  if ('status' in switched) return switched
  const { position, amount } = loan
  const healthy = (after: Lending, floor: bigint) =>
    mayOwe(after, position, amount.units) && isHealthy(afterBorrowing(after, position, amount.units), floor)
  const lent: Backing = {
    status: 'backing',
    switched: switched.tokens,
    supplied: null,
    switchAfter: false,
    lending: switched.lending,
  }
  if (named === null) return healthy(switched.lending, healthFloor) ? lent : notEnough(switched.lending, loan, null)

  const most = draft.spendable(named.token) ?? 0n
  const backed = (units: bigint): Lending => supplied(switched.lending, named, units)
  const carries = (units: bigint, floor: bigint): boolean => carriesAlone(backed(units), named, loan, floor)
  const behindIt = carries(0n, healthFloor) ? lent : notBehind(draft, lent, named, loan)
  if (healthy(switched.lending, healthWatched)) return behindIt
  const comfortable = least(most, (units) => healthy(backed(units), healthComfort) && carries(units, healthFloor))
  const units = comfortable === null ? most : roundUp(comfortable, named.token, most)
  if (units === 0n || !healthy(backed(units), healthFloor))
    return healthy(switched.lending, healthFloor) ? behindIt : notEnough(backed(most), loan, named)
  if (!carries(units, healthFloor)) return behindIt
  const closed = reserveClosed(named.position.reserve, named.underlying, units)
  if (closed !== null) return impossible(`${closed} Nothing was sent.`)
  const counts = named.position.supplied > 0n || countsAtOnce(switched.lending, named.position)
  return { ...lent, supplied: amountOf(named.token, units), switchAfter: !counts, lending: backed(units) }
}

/** The loan with so much of the named asset put up, whether it counts by itself or after a step of its own. */
export function supplied(lending: Lending, { underlying }: Named, units: bigint): Lending {
  if (units === 0n) return lending
  return withPosition(lending, underlying.address, (found) => ({
    ...found,
    supplied: found.supplied + units,
    usedAsCollateral: true,
  }))
}

/**
 * What is lent and does not count yet: the named asset's, or, where none is named, the largest first until the loan is
 * healthy without a warning.
 */
export function switchOn(
  draft: Draft,
  lending: Lending,
  loan: Loan | null,
  named: Named | null,
): { readonly lending: Lending; readonly tokens: readonly Token[] } | PlanStop {
  const { snapshot } = draft
  if (named !== null) {
    const { position, underlying } = named
    if (position.usedAsCollateral) return { lending, tokens: [] }
    if (!mayBeCollateral(lending, position.reserve) || position.reserve.liquidationThresholdBps === 0n)
      return impossible(
        `Aave v3 does not take ${underlying.symbol} as collateral beside what you have there. Nothing was sent; name another asset.`,
      )
    if (position.supplied === 0n) return { lending, tokens: [] }
    return { lending: counting(lending, underlying), tokens: [underlying] }
  }
  const waiting = lending.positions
    .filter(({ supplied: lent, usedAsCollateral }) => lent > 0n && !usedAsCollateral)
    .toSorted((a, b) => (baseOf(a, a.supplied) > baseOf(b, b.supplied) ? -1 : 1))
  const tokens: Token[] = []
  let counted = lending
  for (const position of waiting) {
    if (loan !== null && mayOwe(counted, loan.position, loan.amount.units)) {
      if (isHealthy(afterBorrowing(counted, loan.position, loan.amount.units), healthWatched)) break
    }
    if (!mayBeCollateral(counted, position.reserve)) continue
    const token = tokenOf(snapshot, position)
    counted = counting(counted, token)
    tokens.push(token)
  }
  return { lending: counted, tokens }
}

/** Whether the named asset by itself would carry this loan: else what is behind it is not what the person said. */
function carriesAlone({ positions, eMode }: Lending, named: Named, { position, amount }: Loan, floor: bigint): boolean {
  const alone = positions.map((each) => ({
    ...each,
    debt: 0n,
    usedAsCollateral: each.usedAsCollateral && sameAddress(each.reserve.asset, named.underlying.address),
  }))
  return isHealthy(afterBorrowing({ positions: alone, eMode }, position, amount.units), floor)
}

/** The loan would be healthy, but not on what the person named: what stands behind it instead, and what to say. */
function notBehind(draft: Draft, { lending }: Backing, named: Named, loan: Loan): PlanStop {
  const { symbol } = named.token
  const behind = backingOf(draft.snapshot, lending).map((token) => token.symbol)
  const isThere = named.position.supplied > 0n
  const opening = isThere
    ? `Your ${symbol} in Aave v3 is worth too little to carry this loan`
    : `You have no ${symbol} in Aave v3, so it cannot back this loan`
  const most = draft.spendable(named.token) ?? 0n
  const enough = least(most, (units) => carriesAlone(supplied(lending, named, units), named, loan, healthComfort))
  const asked = describeAmount(loan.amount)
  const put = enough === null ? null : describeAmount(amountOf(named.token, roundUp(enough, named.token, most)))
  const advice =
    put === null
      ? `say "borrow ${asked}" to borrow against your ${listed(behind)}`
      : `say "supply ${put} to Aave, then borrow ${asked}", or "borrow ${asked}" to borrow against your ${listed(behind)}`
  return impossible(`${opening}; what backs your loans there now is ${listed(behind)}. Nothing was sent; ${advice}.`)
}

function counting(lending: Lending, token: Token): Lending {
  return withPosition(lending, token.address, (found) => ({ ...found, usedAsCollateral: true }))
}

function notEnough(most: Lending, { position, amount }: Loan, named: Named | null): PlanStop {
  // What is named is what people take: it is to leave room, and not to stand at the very edge.
  const safe = roundDown(largestBorrow(most, position, healthWatched), amount.token)
  const comfortable = describeHealth(healthWatched)
  const can =
    safe === 0n
      ? `nothing can be borrowed that leaves it at ${comfortable}, below which Sayso warns`
      : `at most ${describeAmount(amountOf(amount.token, safe))} can be borrowed and leave it at ${comfortable}, below which Sayso warns`
  const { collateral } = lendingTotals(most)
  const kept = named !== null && isNative(named.token) ? ', the network fee kept back,' : ''
  if (collateral === 0n)
    return impossible(
      named === null
        ? `You have nothing in Aave v3 that counts as collateral, so nothing can be borrowed. Nothing was sent; say what to put up, like "borrow ${describeAmount(amount)} against my ETH".`
        : `You have no ${named.token.symbol} to put up${kept} in your wallet or in Aave v3. Nothing was sent; name another asset.`,
    )
  const after = afterBorrowing(most, position, amount.units)
  const { health } = lendingTotals(after)
  const why =
    health === null || isHealthy(after, healthFloor)
      ? 'is more than Aave v3 lends against that'
      : `would leave your loan at a health of ${describeHealth(health)}, and Sayso stops at ${describeHealth(healthFloor)}`
  const backedBy = named === null ? '' : ` with all your ${named.token.symbol}${kept} behind it`
  const advice = named === null ? 'borrow less, or name more collateral ("against my ETH")' : 'borrow less'
  return impossible(`Borrowing ${describeAmount(amount)}${backedBy} ${why}: ${can}. Nothing was sent; ${advice}.`)
}

/** Six digits after the point do for a sentence. */
export function roundDown(units: bigint, token: Token): bigint {
  const grain = grainOf(token)
  return units - (units % grain)
}

function roundUp(units: bigint, token: Token, most: bigint): bigint {
  const rounded = roundDown(units + grainOf(token) - 1n, token)
  return rounded > most ? most : rounded
}

function grainOf({ decimals }: Token): bigint {
  return decimals > 6 ? 10n ** BigInt(decimals - 6) : 1n
}

/** What the person named, where the market has it. */
export function namedCollateral(draft: Draft, lending: Lending, token: Token): Named | null {
  const underlying = isNative(token) ? draft.snapshot.network.wrapped : token
  const position = positionOf(lending, underlying)
  return position === undefined ? null : { token, underlying, position }
}
