import type { Word } from '../lexicon/tag.ts'
import { isZero, minus, times } from '../text/decimal.ts'
import type { Quantity } from './Mention.ts'

/** A quantity and the place of the word after it. */
export type QuantityAt = { readonly quantity: Quantity; readonly next: number; readonly of: 'part' | 'count' }

export type Numeral = { readonly value: string | null; readonly next: number; readonly money: boolean }

export const unclear: Quantity = { form: 'unclear', near: null }

/** Puts a number together with the unit after it. */
export function withUnit(
  words: readonly Word[],
  { value, next, money }: Numeral,
  before: 'usd' | 'foreign' | null,
): QuantityAt {
  // "one more eth"
  if (words[next]?.text === 'more' && words[next + 1]?.lexeme.tag === 'asset' && before === null)
    return withUnit(words, { value, next: next + 1, money }, before)
  const lexeme = words[next]?.lexeme
  const after = lexeme?.tag === 'unit' ? lexeme.unit : null
  const end = after === null ? next : next + 1
  if (after === 'percent' || after === 'bps') {
    // "30 bps": hundredths of a percent.
    const part = value !== null && after === 'bps' ? times(value, '0.01') : value
    const over = part !== null && minus('100', part) === null
    return {
      quantity: part === null || over || before !== null ? unclear : { form: 'percent', value: part, bare: false },
      next: end,
      of: 'part',
    }
  }
  const foreign = before === 'foreign' || after === 'foreign'
  if (value === null || isZero(value) || foreign) return { quantity: unclear, next: end, of: 'count' }
  const unit = before === 'usd' || after === 'usd' ? 'usd' : after === 'gwei' ? 'gwei' : 'none'
  return { quantity: { form: 'number', value, unit, money }, next: end, of: 'count' }
}
