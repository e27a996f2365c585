import { uncapital } from '../../model/capital.ts'
import { describeDelay } from '../../model/describeLimit.ts'
import type { AnswerRow, StageOf } from '../../model/Stage.ts'
import { withDollarSign } from '../../model/Usd.ts'
import { countedPlans, planTitles } from './countedPlans.ts'
import { type LimitParts, purposeOf } from './LimitParts.ts'
import { limitsPage } from './limitsPage.ts'

/** The sum as it comes about. What is counted is the most that a plan may move, so it is more than what it took in the end. */
function countedRows(...counted: Parameters<typeof countedPlans>): readonly AnswerRow[] {
  return countedPlans(...counted).map(({ plan, usd, at }) => ({
    label: `Counted: ${plan}`,
    value: usd,
    detail: at === null ? '' : `signed ${at}; at its most, with the highest network fee that was approved`,
  }))
}

/** What holds, what of it is spent, and what waits. @throws SaysoError what the signer throws */
export async function answerLimits(parts: LimitParts): Promise<Omit<StageOf<'answer'>, 'ms'>> {
  const view = await parts.signer.limits(purposeOf(parts))
  const { limits, waiting, delaySeconds } = limitsPage(parts, view)
  const titles = planTitles(parts)
  const held =
    limits.length === 0
      ? 'No limit is set, so none protects you. Say one, like “never more than $500 a day”.'
      : `${limits.length === 1 ? 'One limit holds' : `${limits.length} limits hold`}. Lowering one takes effect at once; raising or lifting one waits ${describeDelay(delaySeconds)}. To change one, say the new one, like “never more than $500 a day”, or use the page Limits.`
  const rows: readonly AnswerRow[] = [
    ...limits.flatMap(({ key, sentence, counted }) => [
      {
        label: sentence,
        value:
          counted === null ? '' : `${withDollarSign(counted.spentUsd)} moved, ${withDollarSign(counted.leftUsd)} left`,
        detail: counted === null ? '' : counted.over,
      },
      ...view.limits.filter((held) => held.key === key).flatMap((held) => countedRows(titles, held)),
    ]),
    ...waiting.map(({ sentence, countsFrom }) => ({
      label: `Waiting: ${sentence}`,
      value: 'not in effect yet',
      detail: `takes effect ${countsFrom}; until then it can be taken back on the page Limits`,
    })),
  ]
  const [first, ...more] = waiting
  const waits =
    first === undefined
      ? ''
      : more.length === 0
        ? `Not in effect yet: ${uncapital(first.sentence)}. When it takes effect stands below. `
        : `${waiting.length} changes are not in effect yet; when each of them takes effect stands below. `
  return { stage: 'answer', topic: 'limits', sentence: `${waits}${held}`, rows, venues: [] }
}
