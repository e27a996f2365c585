import { aroundAnswers, no, yes } from '../lexicon/answers.ts'
import { tokenise } from '../text/tokenise.ts'

/** Whether a whole turn is a plain yes or a plain no, with nothing else in it. */
export function readAnswer(turn: string): 'yes' | 'no' | null {
  const words = tokenise(turn)
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.text)
  if (words.length === 0 || words.length > 18) return null
  let answer: 'yes' | 'no' | null = null
  let at = 0
  while (at < words.length) {
    const [size, says] = longest(words, at)
    if (size === 0) return null
    answer = says === 'no' || answer === 'no' ? 'no' : (says ?? answer)
    at += size
  }
  return answer
}

function longest(words: readonly string[], at: number): [number, 'yes' | 'no' | null] {
  for (let size = Math.min(6, words.length - at); size > 0; size -= 1) {
    const phrase = words.slice(at, at + size).join(' ')
    if (no.has(phrase)) return [size, 'no']
    if (yes.has(phrase)) return [size, 'yes']
    if (aroundAnswers.has(phrase)) return [size, null]
  }
  return [0, null]
}
