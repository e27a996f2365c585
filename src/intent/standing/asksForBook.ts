import type { Word } from '../lexicon/tag.ts'

const book = /\b(?:contacts?|address book|contact list|address list)\b/
/** "how do i save my brothers address": the book is not named, and is what is asked for. */
const keepsAddress =
  /^(?:(?:how|where) (?:do|can|could|would|should) i|how to|where to|(?:can|could|may) i|i (?:want|need|would like) to|is there a way to|can you|could you)? ?(?:save|store|remember|note|note down|keep|add|put in|register)(?: down)? (?:(?:my|a|an|the|his|her|their|our|this|that|some|someones|somebodys|another|other|peoples|new)(?: (?!(?:at|to|on|in|into|from|with|for|and|of|by|money|funds|cash|coins)\b)[\p{L}’']+){0,4} |[\p{L}]+(?: ?['’] ?s|s) )address(?:es)?(?: (?:here|in|in here|in this|in this app|in sayso|for later|for next time|somewhere|so i can send to (?:him|her|them)))?$/u
const acts =
  /^(?:show|list|open|see|view|edit|manage|change|update|add|save|put|store|keep|remember|create|make|remove|delete|drop|forget|rename|call|who|whos|what|whats|which|where|how|do|have|are|is|can|could|my|our|the|new)\b/

/**
 * Whether a turn asks about the address book, or asks for somebody to be put into it: both are answered with the book and
 * where to change it. Nothing is changed by a sentence, so strange words (a new name) do no harm; an amount or a coin makes
 * it another matter.
 */
export function asksForBook(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ')
  const asked = (book.test(text) && acts.test(text)) || keepsAddress.test(text.replace(/[ ?.!,]+$/, ''))
  if (!asked || words.length > 16) return false
  return words.every(({ lexeme }) => {
    if (lexeme.tag === 'verb') return ['put', 'show', 'remove', 'set', 'keep', 'make', 'get'].includes(lexeme.verb)
    return !['asset', 'number', 'count', 'scale', 'unit', 'fraction', 'protocol', 'chain', 'if', 'period'].includes(
      lexeme.tag,
    )
  })
}
