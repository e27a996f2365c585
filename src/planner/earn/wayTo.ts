import { type Amount, amountOf } from '../../model/Amount.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import type { Draft } from '../Draft.ts'
import { stepGas, swapGas } from '../gasUnits.ts'
import type { PlanStop } from '../PlanStop.ts'
import { type SizedSwap, sizeSwap } from '../swapPlan.ts'
import { usdAt } from '../usdAt.ts'

/** How money gets from what is held to what places take, whichever of them it goes to then. */
export type Way = {
  readonly from: Token
  /** What arrives at least. */
  readonly deposit: Amount
  /** What is expected to arrive. The same where nothing is swapped. */
  readonly expected: Amount
  readonly swap: SizedSwap | null
  /** What the swap loses to fees and impact, in dollars by the price feeds. The way back is taken to lose the same. */
  readonly swapCost: UsdE8
  /** Usual gas of wrapping or swapping, and of the same back. */
  readonly gasIn: bigint
  readonly gasOut: bigint
}

export function wayTo(draft: Draft, amount: Amount, target: Token): ({ readonly status: 'way' } & Way) | PlanStop {
  const { wrapped } = draft.snapshot.network
  const straight = { status: 'way', from: amount.token, swap: null, swapCost: 0n } as const
  const deposit = amountOf(target, amount.units)
  if (sameToken(amount.token, target)) return { ...straight, deposit, expected: deposit, gasIn: 0n, gasOut: 0n }
  if (isNative(amount.token) && sameToken(target, wrapped))
    return { ...straight, deposit, expected: deposit, gasIn: stepGas.wrap, gasOut: stepGas.unwrap }
  const swap = sizeSwap(draft, {
    sell: amount.token,
    buy: target,
    exact: 'sell',
    units: amount.units,
    slippageBps: null,
  })
  if (swap.status !== 'swap') return swap
  const lost = usdAt(draft, amount) - usdAt(draft, swap.buyExpected)
  const gas = swapGas(swap.parts.reduce((pools, { route }) => pools + route.fees.length, 0))
  return {
    status: 'way',
    from: amount.token,
    deposit: swap.buyMinimum,
    expected: swap.buyExpected,
    swap,
    swapCost: lost > 0n ? lost : 0n,
    // Ether needs no approval; what it became does, on the way back.
    gasIn: isNative(amount.token) ? gas : stepGas.approve + gas,
    gasOut: stepGas.approve + gas,
  }
}
