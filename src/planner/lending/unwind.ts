import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { sameToken, type Token } from '../../model/Token.ts'
import { type Lending, lendingTotals } from '../../protocols/aave/health.ts'
import type { Draft } from '../Draft.ts'
import { freshPrice } from '../freshPrice.ts'
import { impossible, type PlanStop } from '../PlanStop.ts'
import { stablecoins } from '../resolveAsset.ts'
import { addRepay, addTakeOut } from './addAave.ts'
import { type Quoting, swapIn } from './buyMissing.ts'
import type { Due } from './dues.ts'
import { mostToSell, smallestUnits, surelyBuys } from './fairUnits.ts'
import { healthBetween, maxRounds } from './floors.ts'
import { lendingOf, tokenOf } from './lendingOf.ts'
import { largestWithdrawal } from './limits.ts'
import { describeHealth } from './loanChange.ts'

export type Unwound = { readonly status: 'unwound'; readonly sold: readonly Token[] }

/** What can be taken out now, how much of the debt's asset it surely buys, and the least of that it may be sold for. */
type Reach = { readonly token: Token; readonly units: bigint; readonly buys: bigint; readonly smallest: bigint }

/**
 * Pays a debt off with collateral, in rounds: take out what leaves the loan a margin above the floor, sell it for the
 * debt's asset, repay. Each round makes the next one larger.
 */
export function unwind(draft: Draft, quoting: Quoting, due: Due): Unwound | PlanStop {
  const { token } = due.amount
  const sold: Token[] = []
  for (let round = 0; round < maxRounds; round += 1) {
    // Where one round does, the debt is paid in one go; else each payment makes room for the next round.
    if (!doesInOne(draft, due)) payWhatIsThere(draft, token)
    const known = lendingOf(draft)
    if (known.status !== 'lending') return known
    const owed = owedOf(known.lending, token)
    const held = draft.held(token) ?? 0n
    const need = owed + (due.need - due.amount.units)
    if (freshPrice(draft.snapshot, token) === null) return stale(token)
    const best = pickReach(draft, known.lending, token, need - held)
    if (best === null || best.buys < best.smallest) return stuck(known.lending, due)
    const wanted = need - held > best.smallest ? need - held : best.smallest
    const bought = amountOf(token, best.buys < wanted ? best.buys : wanted)
    if (!takeAndSell(draft, quoting, best, bought))
      return impossible(
        `No pool can turn your ${best.token.symbol} into ${describeAmount(bought)} at a fair price now. Nothing was sent; repay part of the debt from your wallet first.`,
      )
    if (!sameToken(best.token, token)) sold.push(best.token)
    if ((draft.held(token) ?? 0n) >= need) {
      addRepay(draft, { amount: amountOf(token, owed), allowed: need, all: true })
      return { status: 'unwound', sold }
    }
  }
  return impossible(
    `Paying back ${describeAmount(due.amount)} out of its own collateral would take more than ${maxRounds} rounds. Nothing was sent; repay part of it from your wallet first.`,
  )
}

/** Whether one round out of the collateral pays all of it that is still missing. */
export function doesInOne(draft: Draft, { amount, need }: Due): boolean {
  const known = lendingOf(draft)
  if (known.status !== 'lending') return false
  const missing = owedOf(known.lending, amount.token) + (need - amount.units) - (draft.held(amount.token) ?? 0n)
  const best = pickReach(draft, known.lending, amount.token, missing)
  return best !== null && best.buys >= missing
}

/** A part of the debt. Between what is owed and what it may grow to, paying waits for the next round. */
function payWhatIsThere(draft: Draft, token: Token): void {
  const known = lendingOf(draft)
  const held = draft.held(token) ?? 0n
  if (known.status !== 'lending' || held === 0n || held >= owedOf(known.lending, token)) return
  addRepay(draft, { amount: amountOf(token, held), allowed: held, all: false })
}

function takeAndSell(draft: Draft, quoting: Quoting, reach: Reach, bought: ReturnType<typeof amountOf>): boolean {
  if (sameToken(reach.token, bought.token)) {
    addTakeOut(draft, bought)
    return true
  }
  const sells = mostToSell(draft, reach.token, bought)
  if (sells === null) return false
  addTakeOut(draft, amountOf(reach.token, sells < reach.units ? sells : reach.units))
  return swapIn(draft, quoting, reach.token, bought)
}

/** Of what is enough by itself: the same asset, then a stablecoin, then the largest. Else whatever buys most. */
function pickReach(draft: Draft, lending: Lending, buy: Token, wanted: bigint): Reach | null {
  const dollars = stablecoins(draft.snapshot)
  const rank = ({ token }: Reach): number =>
    sameToken(token, buy) ? 0 : dollars.some((dollar) => sameToken(dollar, token)) ? 1 : 2
  const reaches = lending.positions.flatMap((position): readonly Reach[] => {
    const token = tokenOf(draft.snapshot, position)
    const { active, paused } = position.reserve
    if (position.supplied === 0n || !active || paused) return []
    const units = largestWithdrawal(lending, position, healthBetween)
    if (sameToken(token, buy)) return units === 0n ? [] : [{ token, units, buys: units, smallest: 1n }]
    const buys = surelyBuys(draft, amountOf(token, units), buy)
    const smallest = smallestUnits(draft.snapshot, token, buy)
    return buys === null || smallest === null || buys === 0n ? [] : [{ token, units, buys, smallest }]
  })
  const enough = reaches.filter(({ buys }) => buys >= wanted)
  const byMost = (a: Reach, b: Reach): number => (a.buys === b.buys ? 0 : a.buys > b.buys ? -1 : 1)
  const [best] =
    enough.length > 0 ? enough.toSorted((a, b) => rank(a) - rank(b) || byMost(a, b)) : reaches.toSorted(byMost)
  return best ?? null
}

function owedOf(lending: Lending, token: Token): bigint {
  const found = lending.positions.find(({ reserve }) => reserve.asset === token.address)
  return found?.debt ?? 0n
}

function stuck(lending: Lending, { amount }: Due): PlanStop {
  const { health } = lendingTotals(lending)
  const now = health === null ? '' : ` (its health is ${describeHealth(health)})`
  return impossible(
    `Nothing can be taken out to repay ${describeAmount(amount)} without bringing the loan${now} under ${describeHealth(healthBetween)}. Nothing was sent; repay part of it from your wallet first.`,
  )
}

function stale(token: Token): PlanStop {
  return impossible(
    `The price of ${token.symbol} is unknown or too old, so nothing can be sold for it fairly. Nothing was sent; try again later.`,
  )
}
