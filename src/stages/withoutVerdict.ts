import { capital } from '../model/capital.ts'
import type { StageOf } from '../model/Stage.ts'

const verdict = /^(?:yes|no)[,:;.] +(?=\S)/i

/** An answer without the yes or no that it begins with: to a question that was only guessed, neither may be true. */
export function withoutVerdict<T extends Omit<StageOf<'answer'>, 'ms'>>(answer: T): T {
  return { ...answer, sentence: capital(answer.sentence.replace(verdict, '')) }
}
