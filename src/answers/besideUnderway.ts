import type { IntentOf } from '../model/Reading.ts'
import type { UnderwayView } from '../model/Underway.ts'
import type { answer } from './answer.ts'

/** Answers whose figures are of accounts, so that what is in none of them would be missed. */
const ofAccounts: ReadonlySet<string> = new Set<IntentOf<'show'>['topic']>(['portfolio', 'balance'])

/** The same answer, with what is between two networks at this moment: it is in no account, and so in none of its figures. */
export function besideUnderway(
  answered: ReturnType<typeof answer>,
  { topic, asset }: Pick<IntentOf<'show'>, 'topic' | 'asset'>,
  views: readonly UnderwayView[],
): ReturnType<typeof answer> {
  if (answered.stage !== 'answer' || !ofAccounts.has(topic)) return answered
  const meant = views.filter(
    ({ endedAt, sent }) =>
      endedAt === null && (asset === undefined || asset.toUpperCase() === sent.token.toUpperCase()),
  )
  if (meant.length === 0) return answered
  const sentences = meant.map(({ sentence }) => sentence).join(' ')
  return { ...answered, sentence: `${answered.sentence} In none of these figures: ${sentences}` }
}
