import type { Beside } from '../intent/questions/twoQuestions.ts'
import type { IntentOf } from '../model/Reading.ts'
import { answerBack } from './answerBack.ts'
import type { Parts } from './Parts.ts'

type Answered = Awaited<ReturnType<typeof answerBack>>
type Asked = Parameters<typeof answerBack>[2]

/** Answers a question, and the one that stands beside it in the message: in one answer, or as what to ask next. @throws SaysoError `chain-unreachable` */
export async function answerBoth(
  parts: Parts,
  { question, beside }: { readonly question: IntentOf<'show'>; readonly beside: Beside | null },
  asked: Asked,
): Promise<Answered> {
  const first = await answerBack(parts, question, asked)
  if (beside === null || first.stage !== 'answer') return first
  if (beside.asks === null) return withNext(first, beside)
  const second = await answerBack(parts, beside.asks, { ...asked, message: beside.words })
  if (second.stage !== 'answer') return withNext(first, beside)
  return {
    ...second,
    ...first,
    sentence: `${first.sentence} ${second.sentence}`,
    rows: [...first.rows, ...second.rows],
    venues: first.venues.length > 0 ? first.venues : second.venues,
  }
}

/**
 * The answer with the other question as what to say next. A wish beside the question is never passed over: it is said that nothing was
 * done of it yet.
 */
export function withNext<
  T extends { readonly stage: string; readonly sentence?: string; readonly say?: readonly string[] },
>(answered: T, beside: Beside | null): T {
  if (beside === null || answered.stage !== 'answer') return answered
  if (beside.asks !== null) return { ...answered, say: [...(answered.say ?? []), beside.words] }
  const { words, isRead } = beside
  const then = isRead
    ? `That is the answer; nothing was done yet. Say “${words}” next for the rest.`
    : `Of “${words}” nothing was understood, and nothing was done: say it in other words.`
  return {
    ...answered,
    sentence: `${answered.sentence ?? ''} ${then}`,
    ...(isRead && { say: [words, ...(answered.say ?? [])] }),
  }
}
