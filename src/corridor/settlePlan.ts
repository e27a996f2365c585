import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { amountOf } from '../model/Amount.ts'
import { dataWei } from '../model/DataFees.ts'
import type { Plan } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { settleEarning } from '../planner/earn/settleEarning.ts'
import type { Tried } from './tryOut.ts'

/**
 * The plan with its dollar figures worked out anew from the gas that its simulation and the rehearsed way out used, and from
 * what the network charges beside it.
 */
export function settlePlan(
  plan: Plan,
  snapshot: Snapshot,
  { simulation, exit, dataFees }: Pick<Tried, 'simulation' | 'exit' | 'dataFees'>,
): Plan {
  if (simulation.status !== 'ok') return plan
  const { native } = snapshot.network
  const price = snapshot.prices.get(native.address.toLowerCase())
  const perGas = gasPriceAt(snapshot.block)
  const dollars = (wei: bigint): UsdE8 | null =>
    price === undefined ? null : usdOf(amountOf(native, wei), price.usdE8)
  const dataFrom = (first: number): bigint =>
    simulation.steps.reduce(
      (sum, { gasUsed }, index) => sum + (index < first ? 0n : dataWei(dataFees, index, gasUsed)),
      0n,
    )
  const gasFrom = (first: number): UsdE8 | null =>
    dollars(simulation.steps.slice(first).reduce((sum, step) => sum + step.gasUsed * perGas, dataFrom(first)))
  const { earning } = plan
  // The steps of leaving are not known to the byte yet, so theirs is what is usual.
  const leavingData = BigInt(earning?.leaving.length ?? 0) * (snapshot.stepDataGas ?? 0n)
  const settled =
    earning === null
      ? null
      : settleEarning(earning, {
          entry: gasFrom(earning.usualGas.first),
          exit: exit?.status === 'works' ? dollars((exit.gasUsed + leavingData) * perGas) : null,
        })
  return {
    ...plan,
    earning: settled,
    costs: { ...plan.costs, gas: gasFrom(0) ?? plan.costs.gas, dataWei: dataFrom(0) },
  }
}
