import type { Lexeme } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'

/**
 * Drops what people say around an order: "I read something worrying in the newspaper", "bless her", "because my rent is
 * due". An aside stands between two pauses, or after a word that opens a reason, and speaks of no value, no act and no
 * condition, so that nothing can be lost with it. Where nothing else is said, it stays.
 */
export function dropAsides(words: readonly Word[]): readonly Word[] {
  if (
    !words.some(
      (word) =>
        word.lexeme.tag === 'unknown' || word.text === 'i am' || opensReason.has(word.text) || word.text === 'was',
    )
  )
    return words
  const segments = segmentsOf(words)
  const kept = segments.flatMap((segment, i) =>
    isAside(segment) || isHistory(segment, segments[i + 1]) ? [] : dropReason(segment),
  )
  return kept.some((word) => !isPause(word)) ? kept : words
}

const pauses = new Set([',', ';', '.', '!', '?', '\u00b6', '(', ')'])
const isPause = (word: Word) => pauses.has(word.text)

/** Each part with the pause that ends it. */
function segmentsOf(words: readonly Word[]): Word[][] {
  const segments: Word[][] = [[]]
  for (const word of words) {
    segments.at(-1)?.push(word)
    if (isPause(word)) segments.push([])
  }
  return segments
}

const harmless: ReadonlySet<Lexeme['tag']> = new Set([
  'plain',
  'unknown',
  'my',
  'the',
  'article',
  'that',
  'prep',
  'background',
  'motion',
  'and',
  'vague',
])
/** What a statement about a person may hold besides: "I never liked that", "my neighbour does the same". */
const stated: ReadonlySet<Lexeme['tag']> = new Set(['not', 'same', 'question', 'pronoun', 'also', 'each'])
const weak = new Set(['make', 'goes', 'get', 'take', 'put', 'keep', 'pay', 'show'])

const subjects = new Set(
  'i|im|ive|id|my|we|our|he|she|his|her|they|their|it|its|this|the|who|which|as|because|bc|cuz|since|so|that|you|youre|thats'.split(
    '|',
  ),
)
const opensReason = new Set('because|bc|cuz|cause|since|who|whose|so that|as promised|as agreed'.split('|'))

function isAside(segment: readonly Word[]): boolean {
  const own = segment.filter((word) => !isPause(word))
  const [first, second] = own
  if (first === undefined || own.length < 2 || !own.some((word, i) => word.lexeme.tag === 'unknown' || isAge(own, i)))
    return false
  if (subjects.has(first.text.split(' ')[0] ?? '')) return own.every((word, i) => isStated(word) || isAge(own, i))
  // "and carol", "florp it": an object or an act of its own.
  const acts = first.lexeme.tag === 'unknown' && (second?.lexeme.tag === 'pronoun' || second?.lexeme.tag === 'that')
  if (acts || first.lexeme.tag === 'and' || first.lexeme.tag === 'prep') return false
  return own.every((word) => harmless.has(word.lexeme.tag))
}

/** "it was 60 eth 40 usdc, now …": how it stood before, where numbers follow that say how it shall stand. */
function isHistory(segment: readonly Word[], next: readonly Word[] | undefined): boolean {
  const [subject, was] = segment
  if (was?.text !== 'was' || (subject?.text !== 'it' && subject?.text !== 'i')) return false
  const counts = (words: readonly Word[] | undefined) => words?.some(({ lexeme }) => lexeme.tag === 'number') === true
  return (
    counts(segment) &&
    counts(next) &&
    !segment.some(({ lexeme }) => lexeme.tag === 'chain' || lexeme.tag === 'protocol')
  )
}

/** "I am 74 and …" */
const isAge = (words: readonly Word[], at: number) =>
  words[at]?.lexeme.tag === 'number' &&
  (words[at - 1]?.text === 'i am' || words[at - 1]?.text === 'im') &&
  words[at + 1]?.lexeme.tag !== 'asset'

const idle = new Set(['money', 'place', 'wish'])

const isStated = ({ lexeme, contact }: Word) =>
  contact === undefined &&
  ((lexeme.tag === 'noun' && idle.has(lexeme.noun)) ||
    harmless.has(lexeme.tag) ||
    stated.has(lexeme.tag) ||
    (lexeme.tag === 'verb' && weak.has(lexeme.verb)))

/** "…, because my rent is due": from the word that opens the reason to the next pause. */
function dropReason(segment: readonly Word[]): readonly Word[] {
  const at = segment.findIndex((word) => opensReason.has(word.text))
  if (at < 1) return segment
  const end = segment.findIndex((word, i) => i > at && isPause(word))
  const tail = segment.slice(at + 1, end < 0 ? undefined : end)
  if (tail.length < 2 || !tail.every((word) => isStated(word))) return segment
  return [...segment.slice(0, at), ...(end < 0 ? [] : segment.slice(end))]
}
