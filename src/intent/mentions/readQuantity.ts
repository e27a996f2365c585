import type { Lexeme } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import { plus, times, timesTenTo } from '../text/decimal.ts'
import type { Quantity } from './Mention.ts'
import { decimals, readFraction } from './readFraction.ts'
import { type Numeral, type QuantityAt, unclear, withUnit } from './withUnit.ts'

/** Reads how much is said from word `at` on, or null if nothing is. */
export function readQuantity(words: readonly Word[], at: number): QuantityAt | null {
  const tag = words[at]?.lexeme.tag
  if (tag === 'vague') return { quantity: unclear, next: skipVague(words, at), of: 'count' }
  if (words[at]?.text === 'between') {
    const low = readOne(words, at + 1)
    const high = low && words[low.next]?.lexeme.tag === 'and' ? readOne(words, low.next + 1) : null
    if (high) return { ...high, quantity: unclear }
  }
  if (tag === 'about' || (isAbout.has(words[at]?.text ?? '') && words[at + 1]?.lexeme.tag === 'number')) {
    const rest = readQuantity(words, at + 1)
    const loose = words[at]?.text === 'like'
    return rest && !(loose && rest.quantity.form === 'all') ? { ...rest, quantity: nearly(rest.quantity) } : null
  }
  const first = readOne(words, at)
  if (first === null) return null
  const range = rangeAfter(words, first.next)
  if (isLoose(words, first.next)) return { ...first, quantity: nearly(first.quantity), next: first.next + 1 }
  return range === null ? first : { ...first, quantity: unclear, next: range }
}

const isAbout: ReadonlySet<string> = new Set(['~', '\u2248', '\u00b1'])

/** "50ish", "50+" */
const isLoose = (words: readonly Word[], at: number) =>
  words[at]?.text === 'ish' || (words[at]?.text === '+' && words[at]?.glued === true && words[at + 1]?.glued !== true)

const nearly = (quantity: Quantity): Quantity => ({
  form: 'unclear',
  near: quantity.form === 'number' || quantity.form === 'percent' ? quantity.value : null,
  ...(quantity.form === 'number' && (quantity.unit === 'usd' || quantity.money) && { dollars: true }),
})

/** `5 or 50`, `5-10`, `5 to 10`: the place after a second number, if one follows. */
function rangeAfter(words: readonly Word[], at: number): number | null {
  const joint = words[at]
  const joins = joint?.lexeme.tag === 'or' || joint?.text === '-' || joint?.text === '~'
  const second = joins ? readOne(words, at + 1) : null
  return second?.quantity.form === 'number' || second?.quantity.form === 'percent' ? second.next : null
}

function skipVague(words: readonly Word[], at: number): number {
  let next = at + 1
  while (words[next]?.lexeme.tag === 'scale' || words[next]?.lexeme.tag === 'vague') next += 1
  return next
}

const pointing = new Set(['the', 'that', 'this', 'which', 'another', 'other', 'any', 'no'])
const describing = new Set(['with', 'that', 'which', 'who', 'without'])

/** "that one", "the one with the best interest": a place or a thing, and no amount. */
function pointsAtOne(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'one') return false
  const next = words[at + 1]
  const counts = next !== undefined && ['asset', 'unit', 'scale', 'number'].includes(next.lexeme.tag)
  return !counts && (pointing.has(words[at - 1]?.text ?? '') || describing.has(next?.text ?? ''))
}

function readOne(words: readonly Word[], at: number): QuantityAt | null {
  const word = words[at]
  if (word === undefined || pointsAtOne(words, at)) return null
  if (word.lexeme.tag === 'all') return readAll(words, at)
  if (word.lexeme.tag === 'rest') return { quantity: { form: 'rest' }, next: at + 1, of: 'part' }
  if (word.text === '-' && words[at + 1]?.lexeme.tag === 'number' && words[at + 1]?.glued && !word.glued)
    return { quantity: unclear, next: at + 2, of: 'count' }
  if (word.lexeme.tag === 'unit' && (word.lexeme.unit === 'usd' || word.lexeme.unit === 'foreign')) {
    const number = readNumeral(words, at + 1)
    if (number === null || number.next === at + 1) return null
    return withUnit(words, number, word.lexeme.unit)
  }
  const fraction = readFraction(words, at)
  if (fraction !== null) return fraction
  const number = readNumeral(words, at)
  if (number === null) return null
  const isWord = number.next === at + 1 && mayBeWord(words, at)
  return isWord ? { quantity: unclear, next: number.next, of: 'count' } : withUnit(words, number, null)
}

/** "best yield 4 usdc", "send eth 2 tom", "4 now": a 4 that may stand for "for", a 2 for "to". */
function mayBeWord(words: readonly Word[], at: number): boolean {
  const [before, word = '', after] = [words[at - 1]?.lexeme.tag ?? 'stop', words[at]?.text, words[at + 1]]
  // "my limit 2 500 a day": 2,500, or "to 500"?
  if (/^[24] \d/.test(word))
    return ['noun', 'asset', 'topic'].includes(before) || /\b(?:me|it|limit|cap)$/.test(words[at - 1]?.text ?? '')
  if (word !== '2' && word !== '4') return false
  // "4 6 months"
  if (after?.lexeme.tag === 'number') return true
  if (after !== undefined && ['contact', 'address', 'name'].includes(after.lexeme.tag)) return before !== 'prep'
  if (spoken.has(after?.text ?? '')) return before !== 'prep' && before !== 'verb'
  return ['goal', 'noun', 'asset'].includes(before) && mayGoOn(after)
}

/** "4 now", "2 much". */
const spoken: ReadonlySet<string> = new Set([
  ...['now', 'real', 'today', 'good', 'sure', 'free', 'fun', 'ever', 'once', 'much', 'many', 'little', 'high', 'low'],
])

/** What may follow a "to" or a "for", and follows no figure of what stands before it. */
const goesOn: ReadonlySet<Lexeme['tag']> = new Set([
  ...(['asset', 'contact', 'address', 'name', 'unknown', 'protocol', 'chain', 'verb', 'goal', 'noun'] as const),
  ...(['pronoun', 'that', 'my', 'the', 'article'] as const),
])

const mayGoOn = (word: Word | undefined): boolean =>
  word !== undefined && (goesOn.has(word.lexeme.tag) || word.contact !== undefined || /^(?:me|us)$/.test(word.text))

/** `all my`; but `max 500` is a bound, not a quantity. */
function readAll(words: readonly Word[], at: number): QuantityAt {
  let next = at + 1
  const bound = words[at]?.text.startsWith('max') ? readOne(words, next) : null
  if (bound?.quantity.form === 'number' || bound?.quantity.form === 'percent')
    return { ...bound, quantity: nearly(bound.quantity) }
  while (words[next]?.lexeme.tag === 'all') next += 1
  return { quantity: { form: 'all' }, next, of: 'part' }
}

/** Digits or number words with their scales: `2.5k`, `twelve hundred`, `two and a half`, `half a million`, `a grand`. */
function readNumeral(words: readonly Word[], at: number): Numeral | null {
  const start = words[at]?.lexeme.tag === 'article' && isScale(words[at + 1]) ? at + 1 : at
  const opening = words[start]
  if (opening === undefined) return null
  let total = '0'
  let value: string | null
  let next = start
  let money = false
  if (opening.lexeme.tag === 'number') {
    value = opening.lexeme.value
    next += 1
    const part = readPart(words, next)
    if (part !== null && value !== null && !value.includes('.'))
      return { value: plus(value, part), next: next + 3, money }
  } else if (opening.lexeme.tag === 'count') {
    ;[value, next] = readCount(words, start)
    money = opening.lexeme.money === true
  } else if (isScale(opening) && (start > at || opening.text.length > 2)) value = '1'
  else return null
  for (;;) {
    const half = readAndFraction(words, next)
    if (half !== null && value !== null) {
      value = plus(value, half.value)
      next = half.next
      continue
    }
    const scale = words[next]?.lexeme
    if (scale?.tag === 'scale') {
      if (value !== null) value = timesTenTo(value, scale.power)
      money ||= scale.money === true
      next += 1
      continue
    }
    // "two hundred and five", "a hundred and fifty"
    const after = words[next]?.lexeme.tag === 'and' && next > (isScale(opening) ? start : start + 1) ? next + 1 : next
    if (
      (opening.lexeme.tag === 'count' || isScale(opening)) &&
      next > start &&
      words[after]?.lexeme.tag === 'count' &&
      isScale(words[next - 1])
    ) {
      total = plus(total, value ?? '0')
      ;[value, next] = readCount(words, after)
      continue
    }
    break
  }
  const glyph = words[next]?.lexeme.tag === 'fraction' && words[next]?.glued
  return { value: value === null || glyph ? null : plus(total, value), next: glyph ? next + 1 : next, money }
}

/** The `1/2` of `1 1/2`, where it is a plain decimal. */
function readPart(words: readonly Word[], at: number): string | null {
  if (words[at]?.lexeme.tag !== 'number' || words[at + 1]?.text !== '/' || words[at + 2]?.lexeme.tag !== 'number')
    return null
  const [part, whole] = [Number(words[at]?.text), Number(words[at + 2]?.text)]
  const unit = decimals[whole]
  return unit !== undefined && Number.isInteger(part) && part > 0 && part < whole ? times(String(part), unit) : null
}

/** `twenty five` */
function readCount(words: readonly Word[], at: number): [string, number] {
  const tens = countOf(words[at]?.lexeme)
  const ones = countOf(words[at + 1]?.lexeme)
  const joined = tens !== null && ones !== null && Number(tens) >= 20 && Number(ones) > 0 && Number(ones) < 10
  return joined ? [plus(tens, ones), at + 2] : [tens ?? '0', at + 1]
}

const countOf = (lexeme: Lexeme | undefined) => (lexeme?.tag === 'count' ? lexeme.value : null)
const isScale = (word: Word | undefined) => word?.lexeme.tag === 'scale'

/** The `and a half` of `two and a half`. */
function readAndFraction(words: readonly Word[], at: number): { value: string; next: number } | null {
  if (words[at]?.lexeme.tag !== 'and') return null
  const fractionAt = words[at + 1]?.lexeme.tag === 'article' ? at + 2 : at + 1
  const fraction = words[fractionAt]?.lexeme
  const opensShare = ['of', 'my', 'the'].includes(words[fractionAt + 1]?.text ?? '')
  if (fraction?.tag !== 'fraction' || fraction.whole % 2 !== 0 || fraction.whole > 8 || opensShare) return null
  return {
    value: times(String(fraction.part), fraction.whole === 2 ? '0.5' : fraction.whole === 4 ? '0.25' : '0.125'),
    next: fractionAt + 1,
  }
}
