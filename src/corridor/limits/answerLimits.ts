import { read } from '../../intent/read.ts'
import { uncapital } from '../../model/capital.ts'
import { describeDelay } from '../../model/describeLimit.ts'
import type { LimitsView } from '../../model/Limits.ts'
import type { LimitPageRow } from '../../model/LimitsPage.ts'
import type { AnswerRow, StageOf } from '../../model/Stage.ts'
import { withDollarSign } from '../../model/Usd.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { countedPlans, planTitles } from './countedPlans.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'
import { liftSentence } from './liftSentence.ts'
import { limitsPage } from './limitsPage.ts'
import { takeBackEach } from './takeBackSentence.ts'
import { wishesOf } from './wishesOf.ts'

/** The sum as it comes about. What is counted is the most that a plan may move, so it is more than what it took in the end. */
function countedRows(...counted: Parameters<typeof countedPlans>): readonly AnswerRow[] {
  return countedPlans(...counted).map(({ plan, usd, at }) => ({
    label: `Counted: ${plan}`,
    value: usd,
    detail: at === null ? '' : `signed ${at}; at its most, with the highest network fee that was approved`,
  }))
}

/** What is used of it. What is used up is no part of anything: what was moved and what the limit is are told apart. */
function usedOf(counted: LimitPageRow['counted']): Pick<AnswerRow, 'value' | 'detail'> {
  if (counted === null) return { value: '', detail: '' }
  const { spentUsd, leftUsd, over, per, freeFrom } = counted
  const spent = withDollarSign(spentUsd)
  if (per === 'transaction' || /[1-9]/.test(leftUsd))
    return { value: `${spent} moved, ${withDollarSign(leftUsd)} left`, detail: over }
  return {
    value: `${spent} moved ${over}: nothing is left`,
    detail: freeFrom === null ? '' : `nothing more can be moved under it until ${freeFrom}`,
  }
}

/** What can still be spent under it now. */
function leftOf(only: LimitPageRow | undefined): string {
  const counted = only?.counted ?? null
  if (counted === null || counted.per === 'transaction') return ''
  return /[1-9]/.test(counted.leftUsd)
    ? `, and ${withDollarSign(counted.leftUsd)} of it is left to spend now`
    : ', and nothing of it is left to spend now'
}

/** What holds, what of it is spent, and what waits. @throws SaysoError what the signer throws */
export async function answerLimits(parts: LimitParts): Promise<Omit<StageOf<'answer'>, 'ms'>> {
  const view = await parts.signer.limits(purposeOf(parts))
  const { limits, waiting, delaySeconds, real } = limitsPage(parts, view)
  const titles = planTitles(parts)
  const held =
    limits.length === 0
      ? 'No limit is set, so none protects you. Say one, like “never more than $500 a day”.'
      : `${limits.length === 1 ? `One limit holds${leftOf(limits[0])}` : `${limits.length} limits hold`}. Lowering one takes effect at once; raising or lifting one waits ${describeDelay(delaySeconds)}${real ? ', and asks for the password of your wallet' : ''}. To change one, say the new one, like “never more than $500 a day”, or use the page Limits.`
  // First what is new: what was counted under a limit can be long.
  const rows: readonly AnswerRow[] = [
    ...waiting.map(({ sentence, countsFrom }) => ({
      label: `Waiting: ${sentence}`,
      value: 'not in effect yet',
      detail: `takes effect ${countsFrom}; until then it can be taken back on the page Limits, and if you change the same limit again, that change counts in its place`,
      waits: { sentence, countsFrom },
    })),
    ...limits.flatMap(({ key, sentence, counted, change }) => [
      {
        label: sentence,
        ...usedOf(counted),
        ...(change !== null && { write: sentence }),
      },
      ...view.limits.filter((held) => held.key === key).flatMap((held) => countedRows(titles, held)),
    ]),
  ]
  const [first, ...more] = waiting
  const waits =
    first === undefined
      ? ''
      : more.length === 0
        ? `Not in effect yet: ${uncapital(first.sentence)}. When it takes effect stands below. `
        : `${waiting.length} changes are not in effect yet; when each of them takes effect stands below. `
  const say = [...takeBackEach(view.waiting.map(({ change }) => change)), ...(real ? [] : liftsFor(parts, view))]
  return {
    stage: 'answer',
    topic: 'limits',
    sentence: `${waits}${held}`,
    rows,
    venues: [],
    ...(say.length > 0 && { say }),
  }
}

/** For each limit that is not being lifted already, what lifts just this one. What would be read otherwise is left out. */
function liftsFor(parts: LimitParts, view: LimitsView): readonly string[] {
  const contacts = namesOn(parts.contacts, parts.client.network.chainId)
  return view.limits.flatMap(({ key, limit }) => {
    if (view.waiting.some(({ change }) => change.change === 'lift' && change.key === key)) return []
    const sentence = liftSentence(limit, namesIn(parts))
    const [intent, ...more] = read({ turns: [sentence], contacts }).intents
    if (intent?.kind !== 'limit' || more.length > 0) return []
    const wanted = wishesOf(parts, intent, view)
    const wishes = wanted.status === 'wishes' ? wanted.wishes : []
    return wishes.length === 1 && wishes.every((wish) => wish.wish === 'lift' && wish.key === key) ? [sentence] : []
  })
}
