import type { periodAsked } from '../intent/questions/asksWhatPlanEarns.ts'
import { listed } from '../model/listed.ts'
import type { Plan } from '../model/Plan.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd, toCents } from '../model/Usd.ts'
import { percentView } from '../stages/amountView.ts'
import { earningInCents } from '../stages/earningInCents.ts'

/**
 * What a plan would bring in a year, and in the shorter time that is asked for, as its card has it: all that it costs and owes taken off. Null where it neither puts
 * anything to work nor borrows, so that there is nothing to say of it.
 */
export function explainEarning(
  { earning, loan }: Pick<Plan, 'earning' | 'loan'>,
  period: ReturnType<typeof periodAsked> = null,
): Omit<StageOf<'answer'>, 'ms'> | null {
  const interest = loan?.interestPerYear ?? null
  if (earning === null)
    return interest === null
      ? null
      : told(
          `This plan earns nothing: what you borrow costs about ${describeUsd(interest)} a year, at today’s rate.`,
          [],
        )
  const owed = earning.interestPerYear === 0n ? [] : ['the interest of what you borrow']
  const off = listed([...owed, 'getting in and out'])
  const { netPerYear } = earningInCents(earning)
  const sentence =
    netPerYear < 0n
      ? `This plan costs you about ${describeUsd(-netPerYear)} a year more than it earns: ${off} ${owed.length === 0 ? 'costs' : 'come to'} more.`
      : `This plan earns about ${describeUsd(netPerYear)} a year, with ${off} taken off.${period === null ? '' : ` That is about ${describeUsd(netPerYear / period.perYear)} a ${period.word}.`}`
  return told(`${sentence} Rates move every day, so that is no promise.`, [
    ...earning.parts.map((part) =>
      row(
        part.venue,
        `${describeUsd(part.grossPerYear)} a year before costs`,
        `${percentView(part.rateAfter)} % a year after your deposit`,
      ),
    ),
    ...(owed.length === 0
      ? []
      : [row('Interest of what you borrow', `costs ${describeUsd(earning.interestPerYear)} a year`, '')]),
    row('Getting in and out', `costs ${describeUsd(toCents(earning.entryCost) + toCents(earning.exitCost))}`, 'once'),
  ])
}

function told(sentence: string, rows: readonly AnswerRow[]): Omit<StageOf<'answer'>, 'ms'> {
  return { stage: 'answer', topic: 'plan', sentence, rows, venues: [] }
}

const row = (label: string, value: string, detail: string): AnswerRow => ({ label, value, detail })
