import { feesFor, gasPriceAt } from '../../chain/fees/feesFor.ts'
import { heldTokens } from '../../chain/takeSnapshot.ts'
import { recordText } from '../../journal/recordText.ts'
import type { Stage } from '../../model/Stage.ts'
import { pricesOf } from '../../stages/pricesOf.ts'
import { simulationStage } from '../../stages/simulationStage.ts'
import { feeBudget, gasCeilings } from '../bindPlan.ts'
import { settlePlan } from '../settlePlan.ts'
import type { Telling } from '../Telling.ts'
import { type Tried, tryOut } from '../tryOut.ts'
import { unpaidStep } from '../unpaidStep.ts'
import { watchedRights } from '../watchedRights.ts'
import type { Planned } from './plan.ts'

/** A plan that was played, with its figures as the simulation saw them. */
export type Played = Planned & {
  readonly tried: Tried
  /** The most gas for each call. Empty where nothing could be simulated. */
  readonly ceilings: readonly bigint[]
  /** Wei, at most, for all calls together. */
  readonly budgetWei: bigint
}

/** Plan → Simulation. Null where the account could not pay for a step of it. @throws what a node or a disk throws */
export async function* play(planned: Planned, telling: Telling): AsyncGenerator<Stage, Played | null> {
  const { parts, snapshot } = planned
  const { planId, notes, timed, end } = telling
  const { network } = parts.client
  const calls = planned.plan.steps.map((step) => step.call)
  const rights = watchedRights(planned.intents, network)
  const leaving = planned.plan.earning?.leaving ?? []
  const tried = await tryOut(parts, { calls, slots: planned.plan.slots, rights, leaving }, snapshot)
  const { simulation, exit, dataFees } = tried
  const prices = pricesOf(snapshot)
  const plan = settlePlan(planned.plan, snapshot, tried, prices)
  notes.settled(recordText(plan))
  notes.take({ kind: 'simulated', planId, status: simulation.status, simulation: recordText(simulation) })
  const context = { network, prices, tokens: heldTokens(network), feePerGas: gasPriceAt(snapshot.block), plan, exit }
  yield timed(simulationStage(planId, simulation, context))

  const { maxFeePerGas } = feesFor(snapshot.block)
  const ceilings = simulation.status === 'unavailable' ? [] : gasCeilings(simulation, dataFees)
  const budgetWei = feeBudget(ceilings, maxFeePerGas, dataFees)
  if (simulation.status === 'ok') {
    const { native } = network
    const unpaid = unpaidStep({ calls: tried.calls, simulation, ceilings, maxFeePerGas, dataFees, native })
    if (unpaid !== null) {
      yield end({ stage: 'refuse', reason: 'impossible', sentence: unpaid })
      return null
    }
  }
  return { ...planned, plan, tried, ceilings, budgetWei }
}
