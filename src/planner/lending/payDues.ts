import { type Amount, amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import type { Draft } from '../Draft.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { addRepay, addTakeOut, addWrap } from './addAave.ts'
import { buyMissing, canBuy, type Quoting, type Spare } from './buyMissing.ts'
import type { Due } from './dues.ts'
import { healthBetween } from './floors.ts'
import { lendingOf, positionOf } from './lendingOf.ts'
import { largestWithdrawal } from './limits.ts'
import { doesInOne, unwind } from './unwind.ts'

export type Paid = {
  readonly status: 'paid'
  /** Where the money came from beside the wallet's own of the asset: "selling DAI", in the order of the steps. */
  readonly ways: readonly string[]
}

/**
 * Pays debts from the wallet; what is missing comes first from what the person lends of the same asset (where the loan
 * stays a margin above the floor), then from a purchase of no more than that. Where they are leaving, and the wallet has no
 * more, collateral is taken out and sold in rounds.
 */
export function payDues(draft: Draft, dues: readonly Due[], leaving: boolean): Paid | PlanStop {
  const quoting: Quoting = { requests: [] }
  const ways: string[] = []
  // What the wallet pays by itself comes first: each payment makes the rest of the loan safer.
  const ordered = dues.toSorted((a, b) => Number(missingFor(draft, a) > 0n) - Number(missingFor(draft, b) > 0n))
  for (const [index, due] of ordered.entries()) {
    const others = ordered.slice(index + 1)
    ways.push(...gather(draft, quoting, { due, others, leaving }))
    const missing = missingFor(draft, due)
    if (missing === 0n) addRepay(draft, paymentOf(due))
    else if (!leaving) return cannotPay(due, missing)
    else {
      const unwound = unwind(draft, quoting, due)
      if (unwound.status !== 'unwound') return unwound
      ways.push(...unwound.sold.map(({ symbol }) => `taking out and selling part of your ${symbol}`))
    }
  }
  if (quoting.requests.length > 0) return { status: 'quote', requests: quoting.requests }
  return { status: 'paid', ways: [...new Set(ways)] }
}

export function paymentOf({ amount, need, all, open }: Due): Parameters<typeof addRepay>[1] {
  return { amount, allowed: need, all, open }
}

type Gathering = { readonly due: Due; readonly others: readonly Due[]; readonly leaving: boolean }

/** Gets what the wallet lacks, as far as it can be had. */
function gather(draft: Draft, quoting: Quoting, { due, others, leaving }: Gathering): readonly string[] {
  const { native, wrapped } = draft.snapshot.network
  const { token } = due.amount
  const ways: string[] = []
  const ether = draft.spendable(native) ?? 0n
  if (sameToken(token, wrapped) && missingFor(draft, due) > 0n && ether > 0n)
    addWrap(draft, smaller(missingFor(draft, due), ether))
  const own = ownSupply(draft, token, missingFor(draft, due))
  if (own > 0n) {
    addTakeOut(draft, amountOf(token, own))
    ways.push(`taking ${describeAmount(amountOf(token, own))} out of Aave v3 for it`)
  }
  const missing = missingFor(draft, due)
  if (missing > 0n) {
    const spare = spareFor(draft, others)
    const wanted = amountOf(token, missing)
    const isPart = leaving && !canBuy(draft, wanted, spare)
    // Who is leaving has the collateral sold anyway: a part of the wallet is not sold beside it without need, and its
    // ether not at all.
    if (isPart && doesInOne(draft, due)) return ways
    const sold = buyMissing(draft, quoting, wanted, isPart ? (each) => (isNative(each) ? 0n : spare(each)) : spare)
    if (sold.length > 0) ways.push(`selling ${sold.map(({ symbol }) => symbol).join(' and ')} for what is missing`)
  }
  return ways
}

/** What the person lends of the same asset and can take out while they still owe it. */
function ownSupply(draft: Draft, token: Token, missing: bigint): bigint {
  if (missing === 0n) return 0n
  const known = lendingOf(draft)
  const position = known.status === 'lending' ? positionOf(known.lending, token) : undefined
  if (known.status !== 'lending' || position === undefined) return 0n
  const { reserve } = position
  if (!reserve.active || reserve.paused) return 0n
  return smaller(missing, largestWithdrawal(known.lending, position, healthBetween))
}

export function missingFor(draft: Draft, { amount, need }: Due): bigint {
  const held = draft.held(amount.token) ?? 0n
  return held >= need ? 0n : need - held
}

/** What is not needed for the debts that come after. */
function spareFor(draft: Draft, others: readonly Due[]): Spare {
  const { native, wrapped } = draft.snapshot.network
  return (token) => {
    const isEther = sameToken(token, native) || sameToken(token, wrapped)
    const kept = others
      .filter(({ amount }) => sameToken(amount.token, token) || (isEther && sameToken(amount.token, wrapped)))
      .reduce((sum, { need }) => sum + need, 0n)
    const held = draft.spendable(token) ?? 0n
    return held > kept ? held - kept : 0n
  }
}

function cannotPay({ amount, need }: Due, missing: bigint): PlanStop {
  const paid: Amount = amountOf(amount.token, need - missing)
  return impossible(
    `Repaying ${describeAmount(amount)} needs ${describeAmount(amountOf(amount.token, missing))} more than your wallet has or can buy now; ${describeAmount(paid)} would be there. Nothing was sent; repay less, or say "get me out of everything" to sell collateral for it.`,
  )
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
