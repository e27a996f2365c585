import type { Prep } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import type { Content } from './Mention.ts'

/** The prepositions that say which way money goes: none of them may be lost. */
const directions: ReadonlySet<Prep> = new Set(['from', 'out', 'against'])

/** "out of", "out, really, of", "from @": which way the money goes is not lost to the "of" after it. */
export function joinPrep(before: Prep | null, next: Prep): { readonly prep: Prep; readonly lost: boolean } {
  const directed = before !== null && directions.has(before)
  if (directed && (next === 'of' || next === 'at')) return { prep: before, lost: false }
  // "get it out on aave": out of it, or into it?
  return { prep: next, lost: directed && (next === 'on' || next === 'in' || next === 'into') }
}

/** What becomes of a preposition behind what was read: it waits for its noun, is used up, or nobody had it. */
export function carryPrep(
  words: readonly Word[],
  at: number,
  content: Content | null,
  prep: Prep | null,
): 'kept' | 'used' | 'lost' {
  if (waits(words, at, content)) return 'kept'
  const ends = content === null || joining.has(content.type) || content.type === 'stop'
  return ends && prep !== null && directions.has(prep) ? 'lost' : 'used'
}

export const joining: ReadonlySet<Content['type']> = new Set(['comma', 'colon', 'and'])
const describing: ReadonlySet<Content['type']> = new Set([
  'goal',
  'risk',
  'only',
  'quote',
  'instead',
  'also',
  'request',
  'stray',
  'back',
])
const pauses = new Set([',', ';', '.', '!', '?', '\u00b6', '(', ')', '/'])

/** "into the best paying usdc vault", "to my friend jonas", "from, er, base": what stands between uses nothing up. */
function waits(words: readonly Word[], at: number, content: Content | null): boolean {
  if (content === null) return !pauses.has(words[at]?.text ?? '')
  if (content.type === 'noun') return content.noun === 'greeting'
  return describing.has(content.type) || (joining.has(content.type) && words[at - 1]?.lexeme.tag === 'prep')
}
