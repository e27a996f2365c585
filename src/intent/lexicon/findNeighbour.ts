import { isOneEditAway } from '../text/isOneEditAway.ts'
import type { Lexeme } from './Lexeme.ts'
import { lexicon } from './lexicon.ts'
import { untraded } from './values.ts'

const shortest = 4
const longest = 20

/**
 * The one word of the lexicon that a misspelt word stands for: `null` if none is near, `'unclear'` if several are and
 * they do not mean the same. Only words are repaired: never a number, an address or a name.
 */
export function findNeighbour(word: string): string | 'unclear' | null {
  if (word.length === 3) return neighbourOfThree(word)
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return null
  const neighbours = candidatesFor(word).filter(
    (candidate) =>
      isOneEditAway(word, candidate) &&
      !(candidate.length < shortest && isValue(lexemeOf(candidate))) &&
      (isTransposed(word, candidate) || !isSmall(candidate)),
  )
  const swapped = neighbours.filter((candidate) => isTransposed(word, candidate))
  const telling = neighbours.filter((candidate) => !isIdle(lexemeOf(candidate)))
  const best = swapped.some((candidate) => telling.includes(candidate))
    ? swapped
    : telling.length > 0
      ? telling
      : neighbours
  // A letter left out is likelier than one mistaken: `limt` is `limit`, not `lift`.
  const longer = best.filter((candidate) => candidate.length > word.length)
  const [first] = longer.length > 0 ? longer : best
  if (first === undefined) return null
  // As near to another asset: `beth` may be `weth` or `cbeth`, `steh` may be `steth` or `seth`. Two letters swapped are likelier.
  const assets = new Set(neighbours.flatMap((one) => assetOf(one)))
  if (assets.size > 1 && (swapped.length !== 1 || untraded.has(first))) return 'unclear'
  const meanings = new Set((longer.length > 0 ? longer : best).map((candidate) => JSON.stringify(lexemeOf(candidate))))
  if (meanings.size === 1) return first
  return best.some((candidate) => isValue(lexemeOf(candidate)) || lexemeOf(candidate)?.tag === 'verb')
    ? 'unclear'
    : first
}

function assetOf(word: string): string[] {
  const lexeme = lexemeOf(word)
  return lexeme?.tag === 'asset' ? [lexeme.asset] : []
}

/** Of three letters only two swapped are repaired (`eht`), and a last one left out of a value (`aav`), or one inside a verb (`snd`). */
function neighbourOfThree(word: string): string | null {
  const near = candidatesFor(word).filter(
    (one) =>
      (isTransposed(word, one) && one[0] === word[0]) ||
      (one.length === 4 && one.startsWith(word) && isValue(lexemeOf(one))) ||
      (one.length === 4 && one[3] === word[2] && lexemeOf(one)?.tag === 'verb' && isOneEditAway(word, one)),
  )
  const [first, ...more] = near
  return first !== undefined && more.length === 0 && !isIdle(lexemeOf(first)) ? first : null
}

function lexemeOf(word: string): Lexeme | undefined {
  return lexicon.get(word)?.find((phrase) => phrase.words.length === 1)?.lexeme
}

/** Short words that join or compare: `pasta` is not a misspelt `past`, nor `peru` a `per`. */
const isSmall = (word: string) => (word.length <= 4 && joining.has(lexemeOf(word)?.tag ?? 'plain')) || isHearsay(word)

/** Nor is `pasta` a `paste`: a message is not refused for what it may not have said. */
function isHearsay(word: string): boolean {
  const lexeme = lexemeOf(word)
  return lexeme?.tag === 'noun' && lexeme.noun === 'foreignText'
}

const joining: ReadonlySet<Lexeme['tag']> = new Set([
  'per',
  'compare',
  'if',
  'or',
  'and',
  'except',
  'leave',
  'prep',
  'not',
  'then',
  'also',
  'fix',
  'date',
])

const isIdle = (lexeme: Lexeme | undefined) =>
  lexeme?.tag === 'plain' || lexeme?.tag === 'unknown' || lexeme?.tag === 'unreal' || lexeme?.tag === 'past'

function isValue(lexeme: Lexeme | undefined): boolean {
  return lexeme?.tag === 'asset' || lexeme?.tag === 'protocol' || lexeme?.tag === 'chain'
}

/** The same letters in another order. Each letter of one is crossed out in the other: no word is sorted for it. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let left = b
  for (const letter of a) {
    const at = left.indexOf(letter)
    if (at === -1) return false
    left = left.slice(0, at) + left.slice(at + 1)
  }
  return true
}

/** The words of the lexicon by their first letter and length, and by their last letter and length. */
let buckets: ReadonlyMap<string, readonly string[]> | null = null

/** Two words one edit apart begin or end with the same letter, and differ by one in length at most. */
function candidatesFor(word: string): string[] {
  buckets ??= sortIntoBuckets()
  const found = new Set<string>()
  for (const size of [word.length - 1, word.length, word.length + 1]) {
    for (const key of [`${word.at(0)}_${size}`, `_${word.at(-1)}${size}`]) {
      for (const candidate of buckets.get(key) ?? []) found.add(candidate)
    }
  }
  return [...found]
}

function sortIntoBuckets(): Map<string, string[]> {
  const words = new Set<string>()
  for (const phrases of lexicon.values()) for (const phrase of phrases) for (const word of phrase.words) words.add(word)
  const map = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < shortest - 1 || !/^[a-z]+$/.test(word)) continue
    for (const key of [`${word.at(0)}_${word.length}`, `_${word.at(-1)}${word.length}`]) {
      const others = map.get(key)
      if (others === undefined) map.set(key, [word])
      else others.push(word)
    }
  }
  return map
}
