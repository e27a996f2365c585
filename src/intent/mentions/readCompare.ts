import type { Prep } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import type { Content, Quantity } from './Mention.ts'
import { readQuantity } from './readQuantity.ts'

/** What was found from a word on, and the place of the word after it. */
export type Found = { readonly content: Content | null; readonly next: number; readonly prep?: Prep }

/** `under 2000`, `more than 5%`, `above $3k`; a comparing word with no number after it compares nothing. */
export function readCompare(words: readonly Word[], at: number): Found | null {
  const lexeme = words[at]?.lexeme
  if (lexeme?.tag !== 'compare') return readTrailingCompare(words, at)
  let next = at + 1
  while (
    ['the', 'article', 'motion', 'about'].includes(words[next]?.lexeme.tag ?? '') ||
    words[next]?.text === 'at' ||
    words[next]?.text === '='
  )
    next += 1
  const amount = readQuantity(words, next)
  if (amount === null && lexeme.is !== 'unclear') return { content: null, next: at + 1 }
  if (amount === null && words[at + 1]?.lexeme.tag === 'compare') return { content: null, next: at + 1 }
  const quantity = amount?.quantity ?? null
  return { content: { type: 'compare', is: lexeme.is, quantity }, next: amount?.next ?? at + 1 }
}

const moreWords = new Set(['better', 'higher', 'more', 'more than', 'better than', 'higher than'])

/** `2000 or lower` */
function readTrailingCompare(words: readonly Word[], at: number): Found | null {
  const opens = words[at]?.lexeme.tag
  if (opens !== 'number' && opens !== 'about' && words[at]?.text !== '$') return null
  const amount = readQuantity(words, at)
  const more = amount && moreWords.has(words[amount.next]?.text ?? '')
  if (amount && more && isPercent(amount.quantity, words, amount.next))
    return { content: { type: 'compare', is: 'better', quantity: amount.quantity }, next: amount.next + 1 }
  if (amount === null || words[amount.next]?.text !== 'or') return null
  const after = words[amount.next + 1]?.text ?? ''
  const is = ['lower', 'below', 'less', 'under'].includes(after)
    ? 'below'
    : ['higher', 'above', 'more', 'over'].includes(after)
      ? 'above'
      : null
  return is === null ? null : { content: { type: 'compare', is, quantity: amount.quantity }, next: amount.next + 2 }
}

function isPercent(quantity: Quantity, words: readonly Word[], next: number): boolean {
  const sign = words[next - 1]?.lexeme
  return (
    quantity.form === 'percent' ||
    (quantity.form === 'unclear' && sign?.tag === 'unit' && (sign.unit === 'percent' || sign.unit === 'bps'))
  )
}

/** `60/40`, `70-20-10`: two or more numbers that add up to about a hundred. */
export function readSplit(words: readonly Word[], at: number): Found | null {
  const parts: string[] = []
  let next = at
  let sum = 0
  while (sum < 120) {
    const lexeme = words[next]?.lexeme
    if (lexeme?.tag !== 'number' || lexeme.value === null) break
    parts.push(lexeme.value)
    sum += Math.max(1, Number(lexeme.value))
    next += words[next + 1]?.text === '%' ? 2 : 1
    if (words[next]?.text !== '/' && words[next]?.text !== '-') break
    next += 1
  }
  return parts.length >= 2 && sum > 80 && sum < 120 ? { content: { type: 'split', parts }, next } : null
}
