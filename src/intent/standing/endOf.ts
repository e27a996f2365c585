import type { Word } from '../lexicon/tag.ts'

/** Where the longest of some phrases ends that begin here; where it is asked, if none does. */
export const endOfAny = (words: readonly Word[], at: number, phrases: readonly (readonly string[])[]): number =>
  Math.max(at, ...phrases.map((phrase) => endOf(words, at, phrase) ?? at))

/** Where a phrase ends that begins here, however the lexicon has put its words together. */
export function endOf(words: readonly Word[], at: number, phrase: readonly string[]): number | null {
  let said = 0
  for (let next = at; next < words.length && said < phrase.length; next += 1) {
    for (const part of (words[next]?.text ?? '').split(' ')) {
      if (part !== phrase[said]) return null
      said += 1
    }
    if (said === phrase.length) return next + 1
  }
  return null
}
