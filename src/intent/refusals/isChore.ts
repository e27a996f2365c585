import { tag } from '../lexicon/tag.ts'

/** "write me a poem", "hello": understood, and none of this app's business. What is not understood is another matter. */
export function isChore(turn: string): boolean {
  return tag(turn, []).some(
    ({ lexeme }) => lexeme.tag === 'noun' && (lexeme.noun === 'chore' || lexeme.noun === 'greeting'),
  )
}
