import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { heldTokens } from '../chain/takeSnapshot.ts'
import { type Amount, amountOf } from '../model/Amount.ts'
import { dataWei } from '../model/DataFees.ts'
import type { Plan } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import { tokenPrices, tradingCost } from '../model/tradingCost.ts'
import { toCents, type UsdE8, usdOf } from '../model/Usd.ts'
import { againstStaying } from '../planner/earn/againstStaying.ts'
import { settleEarning } from '../planner/earn/settleEarning.ts'
import { settleWeights } from '../planner/rebalance/settleWeights.ts'
import type { Prices } from '../stages/amountView.ts'
import type { Tried } from './tryOut.ts'

/**
 * The plan with its dollar figures worked out anew: from the gas that its simulation and the rehearsed way out used, from
 * what the network charges beside it, and from the balances that the simulation saw change. What its trades cost is told as
 * the receipt tells it later, so that the two can be compared.
 * @param prices of positions too
 */
export function settlePlan(
  plan: Plan,
  snapshot: Snapshot,
  { simulation, exit, dataFees }: Pick<Tried, 'simulation' | 'exit' | 'dataFees'>,
  prices: Prices,
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
  const known = heldTokens(snapshot.network)
  const changes = simulation.balances.flatMap(({ token, before, after }): readonly Amount[] => {
    const held = known.find(({ address }) => sameAddress(address, token))
    return held === undefined ? [] : [amountOf(held, after - before)]
  })
  const { poolFees } = plan.costs
  const trades = tradesOf(plan, changes, prices)
  // To the cent, so that the parts make the sum that the receipt shows.
  const impact = toCents(trades) - toCents(poolFees)
  const { earning } = plan
  // The steps of leaving are not known to the byte yet, so theirs is what is usual.
  const leavingData = BigInt(earning?.leaving.length ?? 0) * (snapshot.stepDataGas ?? 0n)
  const settled =
    earning === null
      ? null
      : settleEarning(earning, {
          entry: gasFrom(earning.usualGas.first),
          trades: trades - poolFees - plan.costs.impact,
          exit: exit?.status === 'works' ? dollars((exit.gasUsed + leavingData) * perGas) : null,
        })
  const costs = { ...plan.costs, impact, gas: gasFrom(0) ?? plan.costs.gas, dataWei: dataFrom(0) }
  return {
    ...plan,
    earning: settled === null ? null : againstStaying(settled, costs),
    weights: settleWeights(plan.weights, (token) => changeIn(token, changes, prices)),
    costs,
  }
}

/** What its trades cost by the balances that were seen; as planned, where they do not tell. */
function tradesOf(plan: Plan, changes: readonly Amount[], prices: Prices): UsdE8 {
  const { poolFees, impact } = plan.costs
  const played = {
    status: 'done' as const,
    steps: plan.steps.map((_, index) => ({ index, status: 'mined' as const })),
    changes: changes.map((got) => ({ got })),
  }
  return tradingCost(plan, played, tokenPrices(prices)) ?? poolFees + impact
}

/** Null where nobody knows what it is worth. */
function changeIn(token: string, changes: readonly Amount[], prices: Prices): UsdE8 | null {
  const change = changes.find((one) => sameAddress(one.token.address, token))
  if (change === undefined || change.units === 0n) return 0n
  const price = prices.get(token.toLowerCase())
  return price === undefined ? null : usdOf(change, price.usdE8)
}
