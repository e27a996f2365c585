import { capital } from '../model/capital.ts'

const verdict = /^(?:yes|no)[,:;.] +(?=\S)/i

/** An answer without the yes or no that it begins with: to a question that was only guessed, neither may be true. What ends otherwise stays. */
export function withoutVerdict<T extends { readonly stage: string; readonly sentence?: string }>(ended: T): T {
  const { stage, sentence } = ended
  if (stage !== 'answer' || sentence === undefined) return ended
  return { ...ended, sentence: capital(sentence.replace(verdict, '')) }
}
