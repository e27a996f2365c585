import type { OneQuestion } from '../intent/questions/twoQuestions.ts'
import type { IntentOf } from '../model/Reading.ts'
import { answerBack } from './answerBack.ts'
import type { Parts } from './Parts.ts'

type Answered = Awaited<ReturnType<typeof answerBack>>
type Asked = Parameters<typeof answerBack>[2]

/** Answers a question, and the one that stands beside it in the message: in one answer, or as what to ask next. @throws SaysoError `chain-unreachable` */
export async function answerBoth(
  parts: Parts,
  { question, beside }: { readonly question: IntentOf<'show'>; readonly beside: OneQuestion | null },
  asked: Asked,
): Promise<Answered> {
  const first = await answerBack(parts, question, asked)
  if (beside === null || first.stage !== 'answer') return first
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

/** The answer with the other question as what to say next. */
export function withNext<T extends { readonly stage: string; readonly say?: readonly string[] }>(
  answered: T,
  beside: OneQuestion | null,
): T {
  return beside === null || answered.stage !== 'answer'
    ? answered
    : { ...answered, say: [...(answered.say ?? []), beside.words] }
}
