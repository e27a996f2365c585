import { aroundAnswers, yes } from './lexicon/answers.ts'
import { recourseWords } from './lexicon/recourse.ts'
import { tokenise } from './text/tokenise.ts'

export type Recourse = keyof typeof recourseWords

const longest = 12

/**
 * Whether a whole message is a wish about the plan that was carried out last: to go on with it, to take it back, to leave
 * it. Null for everything else: with one word more that names anything it is a message like any other.
 */
export function readRecourse(message: string): Recourse | null {
  const words = tokenise(message)
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.text)
  if (words.length === 0 || words.length > longest) return null
  for (const recourse of ['resume', 'unwind', 'leave'] as const)
    if (recourseWords[recourse].some((phrase) => isAll(words, phrase.split(' ')))) return recourse
  return null
}

/** The phrase with nothing around it but what may stand around an answer. */
function isAll(words: readonly string[], phrase: readonly string[]): boolean {
  for (let start = 0; start + phrase.length <= words.length; start += 1) {
    if (!phrase.every((word, at) => words[start + at] === word)) continue
    const before = words.slice(0, start).join(' ')
    const after = words.slice(start + phrase.length).join(' ')
    if ([before, after].every((rest) => rest === '' || aroundAnswers.has(rest) || yes.has(rest))) return true
  }
  return false
}
