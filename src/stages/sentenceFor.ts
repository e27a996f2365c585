import { isSame } from '../intent/model/sentenceOf.ts'
import { read } from '../intent/read.ts'
import type { Intent } from '../model/Reading.ts'
import { restate } from './restate.ts'

/** One sentence for these acts, where said by itself it reads as them and as nothing else. Null where none does. */
export function sentenceFor(acts: readonly Intent[], contacts: Readonly<Record<string, string>>): string | null {
  const parts = acts.map(restate)
  if (parts.length === 0 || parts.some((part) => part === null)) return null
  const sentence = parts.join(', then ')
  return isSame(read({ turns: [sentence], contacts: { ...contacts } }).intents, acts) ? sentence : null
}
