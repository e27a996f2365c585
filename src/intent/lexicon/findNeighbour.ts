import { isOneEditAway } from '../text/isOneEditAway.ts'
import type { Lexeme } from './Lexeme.ts'
import { lexicon, vocabulary } from './lexicon.ts'

const shortest = 4
const longest = 20

/** Words by each of their spellings with one letter left out: two words one edit apart share such a spelling. */
const bySpelling: ReadonlyMap<string, readonly string[]> = index()

/**
 * The one word of the lexicon that a misspelt word stands for: `null` if none is near, `'unclear'` if several are and
 * they do not mean the same. Only words are repaired: never a number, an address or a name.
 */
export function findNeighbour(word: string): string | 'unclear' | null {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return null
  const near = new Set(spellings(word).flatMap((spelling) => bySpelling.get(spelling) ?? []))
  const neighbours = [...near].filter((candidate) => isOneEditAway(word, candidate))
  const swapped = neighbours.filter((candidate) => isTransposed(word, candidate))
  const telling = neighbours.filter((candidate) => lexemeOf(candidate)?.tag !== 'plain')
  const best = swapped.some((candidate) => telling.includes(candidate))
    ? swapped
    : telling.length > 0
      ? telling
      : neighbours
  const [first] = best
  if (first === undefined) return null
  const meanings = new Set(best.map((candidate) => JSON.stringify(lexemeOf(candidate))))
  if (meanings.size === 1) return first
  return best.some((candidate) => isValue(lexemeOf(candidate))) ? 'unclear' : first
}

function lexemeOf(word: string): Lexeme | undefined {
  return lexicon.get(word)?.find((phrase) => phrase.words.length === 1)?.lexeme
}

function isValue(lexeme: Lexeme | undefined): boolean {
  return lexeme?.tag === 'asset' || lexeme?.tag === 'protocol' || lexeme?.tag === 'chain'
}

const isTransposed = (a: string, b: string) =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('')

function spellings(word: string): string[] {
  return [word, ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))]
}

function index(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (word.length < (isValue(lexemeOf(word)) ? shortest : shortest - 1) || !/^[a-z]+$/.test(word)) continue
    for (const spelling of spellings(word)) map.set(spelling, [...(map.get(spelling) ?? []), word])
  }
  return map
}
