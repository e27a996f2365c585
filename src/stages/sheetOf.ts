import type { Address } from 'viem'
import { heldTokens } from '../chain/takeSnapshot.ts'
import type { ShownPlan } from '../corridor/ShownPlans.ts'
import { amountOf } from '../model/Amount.ts'
import type { ApprovalSheet, SheetStep } from '../model/ApprovalSheet.ts'
import { consequence } from '../model/consequence.ts'
import { describeSteps } from '../model/describeStep.ts'
import type { Network } from '../model/Network.ts'
import type { PlayedSimulation } from '../model/Simulation.ts'
import type { AmountView, PartyView } from '../model/Stage.ts'
import type { Step } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'
import { amountView, type Prices } from './amountView.ts'
import { planStage } from './planStage.ts'

type TokenUnits = { readonly token: Address; readonly units: bigint }

/** The sheet for a plan that was shown: made of what the core holds itself, at the moment it is asked for. */
export function sheetOf(shown: ShownPlan, secondsLeft: bigint): ApprovalSheet {
  const { planId, plan, bound, snapshot, verdict, hash, simulation } = shown
  const { network, prices } = snapshot
  const { bounds } = bound
  const view = viewer(network, prices)
  const titles = describeSteps(plan)
  return {
    planId,
    hash,
    summary: plan.summary,
    consequence: consequence(planStage(planId, plan, snapshot)),
    account: bound.account,
    chain: { id: bound.chainId, name: network.name, practice: network.kind === 'practice' },
    steps: plan.steps.map((step, index): SheetStep => ({ sentence: titles[index] ?? '', parties: partiesOf(step) })),
    receivers: bounds.mayReceive.map(({ to, ...amount }) => ({ to, amount: view(amount) })),
    leaves: bounds.atMostOut.map(view),
    arrives: expectedOf(bounds.atLeastIn, simulation).map((each) => each.map(view)),
    owes: bounds.mayOwe.map(view),
    feeBudget: amountView(amountOf(network.native, bound.feeBudget), prices),
    level: verdict.level,
    findings: verdict.findings,
    confirmation: verdict.level === 'HARD' ? verdict.confirmation : null,
    expiresInSeconds: Number(secondsLeft),
  }
}

/** What Sayso does not know by name is shown by its address and in its smallest units: better odd than wrong. */
function viewer(network: Network, prices: Prices): (amount: TokenUnits) => AmountView {
  const known = heldTokens(network)
  return ({ token: address, units }) => {
    const token = known.find((each) => sameAddress(each.address, address))
    if (token !== undefined) return amountView(amountOf(token, units), prices)
    return { token: `smallest units of ${address}`, address, amount: units.toString(), usd: null }
  }
}

/** Of several alternatives, those that the simulation showed; where it showed none of them, all. */
function expectedOf(
  alternatives: readonly (readonly TokenUnits[])[],
  { balances }: PlayedSimulation,
): readonly (readonly TokenUnits[])[] {
  const changed = (token: Address): bigint => {
    const found = balances.find((balance) => sameAddress(balance.token, token))
    return found === undefined ? 0n : found.after - found.before
  }
  const asked = alternatives.filter((each) => each.length > 0)
  const shown = asked.filter((each) => each.every(({ token, units }) => changed(token) >= units))
  return shown.length > 0 ? shown : asked
}

/** Who is called, and who may take or gets something, each once. */
function partiesOf(step: Step): readonly PartyView[] {
  switch (step.kind) {
    case 'approve':
    case 'reset-approval':
      return [{ name: step.amount.token.symbol, address: step.call.to }, step.spender]
    case 'wrap':
    case 'unwrap':
      return [{ name: 'WETH', address: step.call.to }]
    case 'send':
      return sameAddress(step.call.to, step.to.address)
        ? [step.to]
        : [{ name: step.amount.token.symbol, address: step.call.to }, step.to]
    default:
      return sameAddress(step.call.to, step.venue.address)
        ? [step.venue]
        : [{ name: 'Called', address: step.call.to }, step.venue]
  }
}
