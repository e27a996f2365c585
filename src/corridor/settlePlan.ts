import { feesFor } from '../chain/feesFor.ts'
import { amountOf } from '../model/Amount.ts'
import type { Plan } from '../model/Plan.ts'
import type { Simulation } from '../model/Simulation.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { settleEarning } from '../planner/earn/settleEarning.ts'
import type { Rehearsal } from '../simulation/rehearseExit.ts'

/** The plan with its dollar figures worked out anew from the gas that its simulation and the rehearsed way out used. */
export function settlePlan(plan: Plan, snapshot: Snapshot, simulation: Simulation, exit: Rehearsal | null): Plan {
  if (simulation.status !== 'ok') return plan
  const { native } = snapshot.network
  const price = snapshot.prices.get(native.address.toLowerCase())
  const { baseFeePerGas } = snapshot.block
  const perGas = baseFeePerGas + feesFor(baseFeePerGas).maxPriorityFeePerGas
  const dollars = (gas: bigint): UsdE8 | null =>
    price === undefined ? null : usdOf(amountOf(native, gas * perGas), price.usdE8)
  const gasFrom = (first: number): UsdE8 | null =>
    dollars(simulation.steps.slice(first).reduce((sum, step) => sum + step.gasUsed, 0n))
  const { earning } = plan
  const settled =
    earning === null
      ? null
      : settleEarning(earning, {
          entry: gasFrom(earning.usualGas.first),
          exit: exit?.status === 'works' ? dollars(exit.gasUsed) : null,
        })
  return { ...plan, earning: settled, costs: { ...plan.costs, gas: gasFrom(0) ?? plan.costs.gas } }
}
