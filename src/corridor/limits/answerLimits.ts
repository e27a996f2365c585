import { describeDelay } from '../../model/describeLimit.ts'
import type { AnswerRow, StageOf } from '../../model/Stage.ts'
import { withDollarSign } from '../../model/Usd.ts'
import { clockOf } from './changeLimit.ts'
import type { LimitParts } from './LimitParts.ts'
import { readLimitsPage } from './limitsPage.ts'

/** What holds, what of it is spent, and what waits. @throws SaysoError what the signer throws */
export async function answerLimits(parts: LimitParts): Promise<Omit<StageOf<'answer'>, 'ms'>> {
  const { limits, waiting, delaySeconds } = await readLimitsPage(parts)
  const held =
    limits.length === 0
      ? 'No limit is set, so none protects you. Say one, like “never more than $500 a day”.'
      : `${limits.length === 1 ? 'One limit holds' : `${limits.length} limits hold`}. Lowering one counts at once; raising or lifting one waits ${describeDelay(delaySeconds)}.`
  const rows: readonly AnswerRow[] = [
    ...limits.map(({ sentence, counted }) => ({
      label: sentence,
      value:
        counted === null ? '' : `${withDollarSign(counted.spentUsd)} spent, ${withDollarSign(counted.leftUsd)} left`,
      detail: counted === null ? '' : counted.over,
    })),
    ...waiting.map(({ sentence, countsFrom }) => ({
      label: `Waiting: ${sentence}`,
      value: `counts from ${clockOf(countsFrom)}`,
      detail: 'take it back under Limits',
    })),
  ]
  return { stage: 'answer', topic: 'limits', sentence: held, rows, venues: [] }
}
