import { amountOf } from '../model/Amount.ts'
import { describeStep } from '../model/describeStep.ts'
import type { Earning, Plan, VenueReport } from '../model/Plan.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { EarningView, PartyView, StageOf, StepView, VenueView } from '../model/Stage.ts'
import type { Step } from '../model/Step.ts'
import { formatUsd } from '../model/Usd.ts'
import { amountView, percentView } from './amountView.ts'

export function planStage(planId: string, plan: Plan, snapshot: Snapshot): Omit<StageOf<'plan'>, 'ms'> {
  const { prices } = snapshot
  return {
    stage: 'plan',
    planId,
    summary: plan.summary,
    steps: plan.steps.map(stepView),
    spends: plan.spends.map((amount) => amountView(amount, prices)),
    gets: plan.gets.map(({ expected, minimum }) => ({
      expected: amountView(expected, prices),
      minimum: amountView(minimum, prices),
    })),
    dust: plan.dust.map((amount) => amountView(amount, prices)),
    gasReserve: amountView(amountOf(snapshot.network.native, plan.gasReserve), prices),
    earning: plan.earning === null ? null : earningView(plan.earning),
    notes: plan.notes,
  }
}

function stepView(step: Step, index: number): StepView {
  return {
    index,
    kind: step.kind,
    title: describeStep(step),
    to: targetOf(step),
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
    case 'send':
      return step.call.to === step.to.address ? step.to : { name: step.amount.token.symbol, address: step.call.to }
    default:
      return { name: step.venue.name, address: step.call.to }
  }
}

function earningView(earning: Earning): EarningView {
  return {
    venue: earning.venue,
    asset: earning.asset,
    rateAfterPercent: percentView(earning.rateAfter),
    netPerYearUsd: formatUsd(earning.netPerYear),
    grossPerYearUsd: formatUsd(earning.grossPerYear),
    entryCostUsd: formatUsd(earning.entryCost),
    exitCostUsd: formatUsd(earning.exitCost),
    breakEvenDays: earning.breakEvenDays,
    venues: earning.venues.map(venueView),
  }
}

export function venueView(venue: VenueReport): VenueView {
  return {
    id: venue.id,
    name: venue.name,
    protocol: venue.protocol,
    asset: venue.asset,
    status: venue.status,
    reason: venue.reason,
    rateNowPercent: venue.rateNow === null ? null : percentView(venue.rateNow),
    rateAfterPercent: venue.rateAfter === null ? null : percentView(venue.rateAfter),
    netPerYearUsd: venue.netPerYear === null ? null : formatUsd(venue.netPerYear),
  }
}
