import type { Word } from '../lexicon/tag.ts'

const book = /\b(?:contacts?|address book|contact list|address list)\b/
const acts =
  /^(?:show|list|open|see|view|edit|manage|change|update|add|save|put|store|keep|remember|create|make|remove|delete|drop|forget|rename|call|who|whos|what|whats|which|where|how|do|have|are|is|can|could|my|our|the|new)\b/

/**
 * Whether a turn asks about the address book, or asks for somebody to be put into it: both are answered with the book and
 * where to change it. Nothing is changed by a sentence, so strange words (a new name) do no harm; an amount or a coin makes
 * it another matter.
 */
export function asksForBook(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ')
  if (!book.test(text) || !acts.test(text) || words.length > 16) return false
  return words.every(({ lexeme }) => {
    if (lexeme.tag === 'verb') return ['put', 'show', 'remove', 'set', 'keep', 'make', 'get'].includes(lexeme.verb)
    return !['asset', 'number', 'count', 'scale', 'unit', 'fraction', 'protocol', 'chain', 'if', 'period'].includes(
      lexeme.tag,
    )
  })
}
