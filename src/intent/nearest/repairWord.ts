import { lexicon } from '../lexicon/lexicon.ts'
import { isOneEditAway } from '../text/isOneEditAway.ts'

const leastAlike = 0.6

/** Words, each with its threes. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>

/** The word of a vocabulary that a misspelt one is nearest to, by the threes of its letters. Null where none is near. */
export function repairWord(word: string, vocabulary: Vocabulary): string | null {
  // Words that are listed there are right as they are.
  if (word.length < 4 || word.length > 20 || lexicon.has(word) || vocabulary.has(word)) return null
  const own = threesOf(word)
  let best: { readonly word: string; readonly alike: number } | null = null
  for (const [known, threes] of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > 2) continue
    let shared = 0
    for (const three of own) if (threes.has(three)) shared += 1
    if (shared === 0) continue
    const alike = (2 * shared) / (own.size + threes.size) + (isOneEditAway(word, known) ? 0.3 : 0)
    if (alike >= leastAlike && (best === null || alike > best.alike)) best = { word: known, alike }
  }
  return best?.word ?? null
}

/** "_swap_": its threes, with where it begins and ends. */
export function threesOf(word: string): ReadonlySet<string> {
  const closed = `_${word}_`
  return new Set(Array.from({ length: closed.length - 2 }, (_, at) => closed.slice(at, at + 3)))
}
