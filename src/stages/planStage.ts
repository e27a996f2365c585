import type { Address } from 'viem'
import { amountOf } from '../model/Amount.ts'
import type { RecipientView } from '../model/Contacts.ts'
import { formatDecimal } from '../model/decimal.ts'
import { describeSteps } from '../model/describeStep.ts'
import { isUnlimited } from '../model/Grant.ts'
import type { Plan } from '../model/Plan.ts'
import type { ReadRequest } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { CrossingView, MovesView, PartyView, SecondPartView, StageOf, StepView } from '../model/Stage.ts'
import type { Step } from '../model/Step.ts'
import { amountView, type Prices } from './amountView.ts'
import { earningView } from './earningView.ts'
import { editsOf } from './editsOf.ts'
import { costsView, loanView, weightView } from './figureViews.ts'
import { tradeView } from './tradeView.ts'

/**
 * @param recipientOf what is known of somebody whom the plan sends to
 * @param heard the conversation up to the message that led here, where more can be said in it
 * @param secondPart what comes after it on another network
 * @param relay the host that alone is given what is signed
 */
export function planStage(
  planId: string,
  plan: Plan,
  snapshot: Snapshot,
  recipientOf: (address: Address) => RecipientView = stranger,
  heard: { readonly request: ReadRequest; readonly slippageBps: bigint } | null = null,
  secondPart: SecondPartView | null = null,
  relay: string | null = null,
): Omit<StageOf<'plan'>, 'ms'> {
  const { prices } = snapshot
  const titles = describeSteps(plan)
  return {
    stage: 'plan',
    planId,
    summary: plan.summary,
    steps: plan.steps.map((step, index) => ({
      ...stepView(step, index, titles[index] ?? '', recipientOf),
      ...endsOf(step),
      sends: step.kind === 'send' ? amountView(step.amount, prices) : null,
    })),
    ...movesView(plan, prices),
    dust: plan.dust.map((amount) => amountView(amount, prices, 'at-most')),
    gasReserve: amountView(amountOf(snapshot.network.native, plan.gasReserve), prices),
    earning: plan.earning === null ? null : earningView(plan.earning, plan.block.timestamp, prices),
    loan: plan.loan === null ? null : loanView(plan.loan),
    trade: tradeView(plan.steps, prices),
    weights: plan.weights.map(weightView),
    crossings: crossingsOf(plan.steps, prices),
    secondPart,
    costs: costsView(plan.costs),
    notes: plan.notes,
    relay,
    edits: editsOf({
      request: heard?.request ?? null,
      plan,
      tokens: snapshot.network.tokens,
      slippageBps: heard?.slippageBps ?? 0n,
    }),
  }
}

/** What leaves in all, and what arrives. */
export function movesView({ spends, gets }: Plan, prices: Prices): MovesView {
  return {
    spends: spends.map((amount) => amountView(amount, prices)),
    gets: gets.map(({ expected, minimum }) => ({
      expected: amountView(expected, prices),
      minimum: amountView(minimum, prices, 'at-least'),
    })),
  }
}

function crossingsOf(steps: readonly Step[], prices: Prices): readonly CrossingView[] {
  return steps.flatMap((step): readonly CrossingView[] => {
    if (step.kind !== 'bridge') return []
    const { amount, arrives, on } = step
    const { usd } = amountView(amountOf(amount.token, arrives.units), prices)
    return [{ network: on, sent: amountView(amount, prices), arrives: { ...amountView(arrives, prices), usd } }]
  })
}

function stranger(address: Address): RecipientView {
  return { address, contact: null, name: null, firstUsedAt: null, nearest: null }
}

function stepView(
  step: Step,
  index: number,
  title: string,
  recipientOf: (address: Address) => RecipientView,
): Omit<StepView, 'sends'> {
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

function endsOf(step: Step): Pick<StepView, 'ends'> {
  if (step.kind === 'take-back') return { ends: { who: step.spender.name, over: step.over.name, before: null } }
  if (step.kind !== 'reset-approval' || step.stood === undefined) return {}
  const { token } = step.amount
  const before = isUnlimited(step.stood) ? 'unlimited' : formatDecimal(step.stood, token.decimals)
  return { ends: { who: step.spender.name, over: token.symbol, before } }
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
