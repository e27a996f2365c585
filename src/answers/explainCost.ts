import type { PlanReasons } from '../journal/readPlanRecord.ts'
import { listed } from '../model/listed.ts'
import type { Plan } from '../model/Plan.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd, type UsdE8 } from '../model/Usd.ts'
import { paidOverYear } from '../protocols/aave/rates.ts'
import { percentView } from '../stages/amountView.ts'
import { plannedInDollars } from './costView.ts'

/** The plan before the person, with its figures as the simulation has them. */
export type Priced = {
  readonly plan: Pick<Plan, 'loan' | 'earning'>
  /** Dollars of the fee that its approval would cover; null where the coin has no price. */
  readonly networkAtMost: UsdE8 | null
}

/**
 * What a plan costs: all of it in dollars, and what it is made of, as the card has it; then what comes on top later.
 * @param priced null where the plan is one of the record, that nothing came of
 */
export function explainCost(plan: PlanReasons, priced: Priced | null): Omit<StageOf<'answer'>, 'ms'> {
  const { total, network, provider, price } = plannedInDollars(plan.costs)
  const beside = [...providerPart(plan, provider), ...pricePart(price)]
  const sentence =
    total === null || network === null
      ? `What the network takes for this plan is not known in dollars just now${beside.length === 0 ? '' : `; beside that there is ${listed(beside)}`}.`
      : beside.length === 0
        ? `This plan costs about ${describeUsd(total)}, all of it the network fee.`
        : `This plan costs about ${describeUsd(total)} in all: ${listed([`${describeUsd(network)} of network fee`, ...beside])}.`
  const whose =
    priced === null ? `Of the newest plan of this conversation (${plan.summary}), which was not carried out: ` : ''
  return {
    stage: 'answer',
    topic: 'plan',
    sentence: `${whose}${sentence}${interestOf(priced)} Sayso itself takes nothing.`,
    rows: priced === null ? [] : laterRows(priced),
    venues: [],
  }
}

/** What is owed goes on costing when the plan is done. */
function interestOf(priced: Priced | null): string {
  const perYear = priced?.plan.loan?.interestPerYear ?? null
  return perYear === null ? '' : ` What you borrow then costs about ${describeUsd(perYear)} of interest a year.`
}

/** Who keeps it: the pools that trade, or whoever brings it to the other network. */
function providerPart({ steps }: PlanReasons, usd: UsdE8): readonly string[] {
  if (usd === 0n) return []
  const crosses = steps.some(({ kind }) => kind === 'bridge')
  if (!crosses) return [`${describeUsd(usd)} in fees of the pools`]
  const pools = steps.some(({ kind }) => kind === 'swap') ? ' and the pools' : ''
  return [`${describeUsd(usd)} left to whoever brings it to the other network${pools}`]
}

function pricePart(usd: UsdE8): readonly string[] {
  if (usd === 0n) return []
  return usd > 0n
    ? [`${describeUsd(usd)} by which the price, before fees, is worse than the market’s`]
    : [`less ${describeUsd(-usd)} by which the price, before fees, is better than the market’s`]
}

function laterRows({ plan: { loan, earning }, networkAtMost }: Priced): readonly AnswerRow[] {
  const most = networkAtMost === null ? [] : [row('Network fee', `${describeUsd(networkAtMost)} at the most`)]
  const out =
    earning === null ? [] : [row('Getting out again', `about ${describeUsd(earning.exitCost)}, when you want it back`)]
  const rate = loan?.borrowRateAfter ?? null
  const perYear = loan?.interestPerYear ?? null
  const comesTo = perYear === null ? '' : `, which is ${describeUsd(perYear)} a year`
  const interest =
    rate === null
      ? []
      : [row('Interest', `${percentView(paidOverYear(rate))} % a year on what you borrow, at today’s rate${comesTo}`)]
  return [...most, ...out, ...interest]
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
