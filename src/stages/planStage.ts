import type { Address } from 'viem'
import { amountOf } from '../model/Amount.ts'
import type { RecipientView } from '../model/Contacts.ts'
import { describeSteps } from '../model/describeStep.ts'
import type { Plan } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { PartyView, StageOf, StepView } from '../model/Stage.ts'
import type { Step } from '../model/Step.ts'
import { amountView } from './amountView.ts'
import { earningView } from './earningView.ts'
import { costsView, loanView, weightView } from './figureViews.ts'

/** @param recipientOf what is known of somebody whom the plan sends to */
export function planStage(
  planId: string,
  plan: Plan,
  snapshot: Snapshot,
  recipientOf: (address: Address) => RecipientView = stranger,
): Omit<StageOf<'plan'>, 'ms'> {
  const { prices } = snapshot
  const titles = describeSteps(plan)
  return {
    stage: 'plan',
    planId,
    summary: plan.summary,
    steps: plan.steps.map((step, index) => stepView(step, index, titles[index] ?? '', recipientOf)),
    spends: plan.spends.map((amount) => amountView(amount, prices)),
    gets: plan.gets.map(({ expected, minimum }) => ({
      expected: amountView(expected, prices),
      minimum: amountView(minimum, prices),
    })),
    dust: plan.dust.map((amount) => amountView(amount, prices)),
    gasReserve: amountView(amountOf(snapshot.network.native, plan.gasReserve), prices),
    earning: plan.earning === null ? null : earningView(plan.earning, plan.block.timestamp, prices),
    loan: plan.loan === null ? null : loanView(plan.loan),
    weights: plan.weights.map(weightView),
    costs: costsView(plan.costs),
    notes: plan.notes,
  }
}

function stranger(address: Address): RecipientView {
  return { address, contact: null, firstUsedAt: null, nearest: null }
}

function stepView(
  step: Step,
  index: number,
  title: string,
  recipientOf: (address: Address) => RecipientView,
): StepView {
  return {
    index,
    kind: step.kind,
    title,
    to: targetOf(step),
    recipient: step.kind === 'send' ? recipientOf(step.to.address) : null,
    value: step.call.value.toString(),
    data: step.call.data,
  }
}

/** Who is called: for an approval that is the token, not the one who may take it. */
function targetOf(step: Step): PartyView {
  switch (step.kind) {
    case 'approve':
    case 'reset-approval':
    case 'wrap':
    case 'unwrap':
      return { name: step.amount.token.symbol, address: step.call.to }
    case 'take-back':
      return { name: step.over.name, address: step.call.to }
    case 'send':
      return step.call.to === step.to.address ? step.to : { name: step.amount.token.symbol, address: step.call.to }
    default:
      return { name: step.venue.name, address: step.call.to }
  }
}
