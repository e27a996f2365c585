import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Network } from '../model/Network.ts'
import type { Plan } from '../model/Plan.ts'
import type { Simulation } from '../model/Simulation.ts'
import type { ChangeView, StageOf } from '../model/Stage.ts'
import type { Token } from '../model/Token.ts'
import { formatUsd, usdOf } from '../model/Usd.ts'
import type { Rehearsal } from '../simulation/rehearseExit.ts'
import { amountView, type Prices } from './amountView.ts'
import { earningView } from './earningView.ts'
import { costsView, weightView } from './figureViews.ts'
import { positionView } from './positionView.ts'

/** @param feePerGas wei that a unit of gas is expected to cost */
export function simulationStage(
  planId: string,
  simulation: Simulation,
  context: {
    readonly network: Network
    readonly tokens: readonly Token[]
    readonly prices: Prices
    readonly feePerGas: bigint
    /** With its figures as the simulation has them. */
    readonly plan: Plan
    readonly exit: Rehearsal | null
  },
): Omit<StageOf<'simulation'>, 'ms'> {
  const { network, prices, plan, exit } = context
  const figures = {
    earning: plan.earning === null ? null : earningView(plan.earning, plan.block.timestamp, prices),
    costs: costsView(plan.costs),
    weights: plan.weights.map(weightView),
    exit: exit === null || exit.status === 'unavailable' ? null : exitView(exit),
  }
  if (simulation.status === 'unavailable')
    return {
      stage: 'simulation',
      planId,
      status: 'unavailable',
      changes: [],
      gasUnits: '0',
      fee: amountView(amountOf(network.native, 0n), prices),
      reason: simulation.reason,
      failedStep: null,
      ...figures,
    }
  const gas = simulation.steps.reduce((sum, step) => sum + step.gasUsed, 0n)
  const fee = gas * context.feePerGas + plan.costs.dataWei
  const failed = simulation.steps.findIndex((step) => step.status === 'reverted')
  const byAddress = new Map(context.tokens.map((token) => [token.address.toLowerCase(), token]))
  const changes = simulation.balances.flatMap(({ token, before, after }): readonly ChangeView[] => {
    const known = byAddress.get(token.toLowerCase())
    if (known === undefined || before === after) return []
    return [{ ...changeView(known, before, after, prices), position: positionView(network, known.address) }]
  })
  return {
    stage: 'simulation',
    planId,
    status: simulation.status,
    changes,
    gasUnits: gas.toString(),
    fee: amountView(amountOf(network.native, fee), prices),
    reason: simulation.steps[failed]?.reason ?? null,
    failedStep: failed === -1 ? null : failed,
    ...figures,
  }
}

function exitView(exit: Exclude<Rehearsal, { status: 'unavailable' }>): StageOf<'simulation'>['exit'] {
  return exit.status === 'works' ? { works: true, reason: null } : { works: false, reason: exit.reason }
}

function changeView(token: Token, before: bigint, after: bigint, prices: Prices): Omit<ChangeView, 'position'> {
  const change = after - before
  const price = prices.get(token.address.toLowerCase())
  // What is owed has a negative price: more of it is fewer dollars.
  const usd = price === undefined ? null : usdOf(amountOf(token, change), price.usdE8)
  return {
    token: token.symbol,
    address: token.address,
    before: formatDecimal(before, token.decimals),
    after: formatDecimal(after, token.decimals),
    change: `${plus(change)}${formatDecimal(change, token.decimals)}`,
    changeUsd: usd === null ? null : `${plus(usd)}${formatUsd(usd)}`,
  }
}

function plus(change: bigint): string {
  return change > 0n ? '+' : ''
}
