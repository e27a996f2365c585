import { readLatestBlock } from '../chain/AccountChain.ts'
import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { amountOf } from '../model/Amount.ts'
import { fillSlots } from '../model/Slot.ts'
import type { WindView } from '../model/Wind.ts'
import { windForward } from '../simulation/windForward.ts'
import { pricesOf } from '../stages/pricesOf.ts'
import { windView } from '../stages/windView.ts'
import type { Parts } from './Parts.ts'

/**
 * A plan that is before a person's eyes, wound forward on the chain as it is now: what would be held after so many days,
 * and what without it. Reads only. What is no longer open, or cannot be played, is an answer with one sentence.
 * @param input `days`: whole days from now, at most ten of them
 * @throws SaysoError `chain-unreachable`
 */
export async function windPlan(
  parts: Pick<Parts, 'client' | 'clock' | 'account' | 'shown'>,
  input: { readonly planId: string; readonly days: readonly number[] },
): Promise<WindView> {
  const { client, clock, account, shown } = parts
  const { planId, days } = input
  const unavailable = (sentence: string): WindView => ({ status: 'unavailable', planId, sentence })
  const plan = shown.find(planId)
  if (plan === null) return unavailable('Sayso does not have this plan in hand any more. Say it again for a fresh one.')
  if (!shown.isOpen(planId)) return unavailable('This plan was approved already: what it did is in its receipt.')
  if (clock.now() >= plan.plan.expiresAt)
    return unavailable('This plan is too old to be looked at: prices and rates have moved on. Say it again.')
  const block = await readLatestBlock(client, clock)
  // As the plan was simulated: an amount that is measured later is what it is expected to be.
  const calls = fillSlots(plan.bound.calls, plan.plan.slots, ({ expected }) => expected)
  const wind = await windForward(client, { account, calls, block, now: clock.now(), days })
  if (wind.status === 'unavailable') return unavailable(wind.reason)
  const gas = plan.simulation.steps.reduce((sum, step) => sum + step.gasUsed, 0n)
  const fee = amountOf(client.network.native, gas * gasPriceAt(block) + plan.plan.costs.dataWei)
  return windView(planId, wind.days, { prices: pricesOf(plan.snapshot), fee })
}
