import type { BoundPlan } from '../model/BoundPlan.ts'
import { type DataFees, mostDataGas, mostDataWei } from '../model/DataFees.ts'
import type { Plan } from '../model/Plan.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import type { OutcomeBounds } from '../model/Verdict.ts'

/**
 * Room above the simulated gas: refunds are paid after the fact (up to a fifth), a call keeps back a 64th of what it
 * has, and a price that crosses one more tick costs a little more.
 */
function gasCeiling(gasUsed: bigint): bigint {
  return (gasUsed * 135n) / 100n + 30_000n
}

export function gasCeilings(simulation: PlayedSimulation, dataFees: DataFees): readonly bigint[] {
  return simulation.steps.map((step, index) => gasCeiling(step.gasUsed) + mostDataGas(dataFees, index))
}

/** Wei, at most, for all calls together: their gas, and what a network charges beside it for their bytes and for its operator. */
export function feeBudget(ceilings: readonly bigint[], maxFeePerGas: bigint, dataFees: DataFees): bigint {
  return ceilings.reduce((sum, gas, index) => sum + gas * maxFeePerGas + mostDataWei(dataFees, index, gas), 0n)
}

/** Everything that an approval covers, in one value. */
export function bindPlan(plan: Plan, ceilings: readonly bigint[], bounds: OutcomeBounds, budget: bigint): BoundPlan {
  return {
    version: 2,
    chainId: plan.chainId,
    account: plan.account,
    calls: plan.steps.map(({ call }, index) => ({ ...call, gas: ceilings[index] ?? 0n })),
    slots: plan.slots,
    feeBudget: budget,
    expiresAt: plan.expiresAt,
    bounds,
  }
}
