import type { Prep } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import { times } from '../text/decimal.ts'
import type { Content } from './Mention.ts'
import { readQuantity } from './readQuantity.ts'

/** `every week`, `for 6 months`, `in 2 days`, `on 12 may`, `at 5pm`: how often, how long, or when. */
export function readTime(
  words: readonly Word[],
  at: number,
  prep: Prep | null,
): { content: Content; next: number } | null {
  return readPeriod(words, at, prep) ?? readDate(words, at, prep) ?? readDuration(words, at, prep)
}

/** `every week`; but "for a week" is how long, and "every 3 weeks" cannot be said in an order. */
function readPeriod(words: readonly Word[], at: number, prep: Prep | null): { content: Content; next: number } | null {
  const lexeme = words[at]?.lexeme
  if (lexeme?.tag === 'period') {
    const opensDuration = words[at]?.text.startsWith('a ') && (prep === 'for' || prep === 'in')
    if (opensDuration) return { content: { type: 'horizon', days: daysOf[lexeme.every] }, next: at + 1 }
    return { content: { type: 'period', every: lexeme.every }, next: at + 1 }
  }
  const every = words[at]?.text
  if (every !== 'every' && every !== 'each') return null
  const number = readQuantity(words, at + 1)
  const unit = words[number?.next ?? at + 1]?.lexeme
  const counted = unit?.tag === 'time'
  return counted || unit?.tag === 'date'
    ? { content: { type: 'period', every: 'unclear' }, next: (number?.next ?? at + 1) + 1 }
    : null
}

const daysOf = { day: 1, week: 7, month: 30, unclear: 365 } as const

/** A day or an hour of the future. A short name such as "sat" or "may" counts only beside a number or after "on". */
function readDate(words: readonly Word[], at: number, prep: Prep | null): { content: Content; next: number } | null {
  const word = words[at]
  // "in march": a month only where something is on or in it, or lasts until then.
  const spanned = prep === 'in' || prep === 'by' || words[at - 1]?.lexeme.tag === 'until'
  if ((word?.text === 'march' || word?.text === 'may') && spanned && word.lexeme.tag !== 'verb')
    return { content: { type: 'date' }, next: at + 1 }
  if (word?.lexeme.tag === 'date') return word.text.length > 2 ? { content: { type: 'date' }, next: at + 1 } : null
  if (word?.lexeme.tag !== 'number') return null
  const after = words[at + 1]
  const ordinal = after?.glued && ['st', 'nd', 'rd', 'th'].includes(after.text) ? 1 : 0
  const month = words[at + 1 + ordinal]
  // "4000 tomorrow" is no day.
  const isDay = Number(word.lexeme.value ?? 0) <= 31
  if ((month?.lexeme.tag === 'date' && isDay) || (month?.text === 'may' && ordinal + (prep === 'on' ? 1 : 0) > 0))
    return { content: { type: 'date' }, next: at + 2 + ordinal }
  if (ordinal === 1) return { content: { type: 'date' }, next: at + 2 }
  return null
}

function readDuration(
  words: readonly Word[],
  at: number,
  prep: Prep | null,
): { content: Content; next: number } | null {
  const article = words[at]?.lexeme.tag === 'article'
  const amount = article ? null : readQuantity(words, at)
  const unitAt = article ? at + 1 : amount?.next
  const unit = unitAt === undefined ? undefined : words[unitAt]?.lexeme
  if (unit?.tag !== 'time' || unitAt === undefined) return null
  if (prep === 'in' || unit.days === 0)
    return { content: prep === 'in' ? { type: 'date' } : { type: 'horizon', days: 0 }, next: unitAt + 1 }
  const count = article ? '1' : amount?.quantity.form === 'number' ? amount.quantity.value : null
  const days = count === null ? 0 : Number(times(count, String(unit.days)))
  return { content: { type: 'horizon', days: Number.isInteger(days) ? days : 0 }, next: unitAt + 1 }
}
