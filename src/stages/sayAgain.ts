import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import type { Intent } from '../model/Reading.ts'
import { sentenceFor } from './sentenceFor.ts'

/**
 * What to say so that the same is asked for once more: the message, where it says all of that by itself, or a sentence that
 * does ("no, 250" says nothing alone). Null where none does.
 */
export function sayAgain(
  message: string,
  acts: readonly Intent[],
  contacts: Readonly<Record<string, string>>,
): string | null {
  if (acts.length === 0) return null
  if (isSame(read({ turns: [message], contacts: { ...contacts } }).intents, acts)) return message
  return sentenceFor(acts, contacts)
}
