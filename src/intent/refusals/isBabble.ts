import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'

const filling: ReadonlySet<Lexeme['tag']> = new Set([
  'unknown',
  'unclear',
  'plain',
  'number',
  'sign',
  'stop',
  'article',
  'the',
])
const fewest = 3

/** "asdf qwer 42 bananas": words that nobody knows, and nothing else. Fewer of them may be a name that was asked for. */
export function isBabble(turn: string): boolean {
  const words = tag(turn, [])
  const strange = words.filter(({ lexeme }) => lexeme.tag === 'unknown' || lexeme.tag === 'unclear')
  return strange.length >= fewest && words.every(({ lexeme }) => filling.has(lexeme.tag))
}
