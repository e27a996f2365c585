import type { Lexeme } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import { share, times, timesTenTo } from '../text/decimal.ts'
import type { Quantity } from './Mention.ts'
import { type QuantityAt, unclear, withUnit } from './withUnit.ts'

/** The parts of one that are plain decimals. */
export const decimals: Readonly<Record<number, string>> = { 2: '0.5', 4: '0.25', 5: '0.2', 8: '0.125', 10: '0.1' }

/** `half of my`, `a third`, `1/3`: a share; `half an eth`, `half a million`: a number. */
export function readFraction(words: readonly Word[], at: number): QuantityAt | null {
  const lexeme = words[at]?.lexeme
  const skip = lexeme?.tag === 'article' && words[at + 1]?.lexeme.tag === 'fraction' ? 1 : 0
  const fraction = skip === 1 ? words[at + 1]?.lexeme : lexeme
  if (fraction?.tag === 'fraction') {
    const next = at + skip + 1
    const ofAt = words[next]?.text === 'of' ? next + 1 : next
    if (words[ofAt]?.lexeme.tag === 'article') return readPartOfOne(words, ofAt, fraction)
    if (isParted(words, next)) return { quantity: unclear, next, of: 'part' }
    return {
      quantity: {
        form: 'percent',
        value: share(BigInt(fraction.part), BigInt(fraction.whole)),
        bare: isBare(words, next),
        inWords: true,
      },
      next,
      of: 'part',
    }
  }
  if (lexeme?.tag === 'number' && words[at + 1]?.text === '/' && words[at + 2]?.lexeme.tag === 'number') {
    const [part, whole] = [Number(words[at]?.text), Number(words[at + 2]?.text)]
    const proper =
      Number.isInteger(part) &&
      Number.isInteger(whole) &&
      part > 0 &&
      part < whole &&
      whole <= 20 &&
      words[at + 3]?.text !== '/'
    const quantity: Quantity = proper
      ? { form: 'percent', value: share(BigInt(part), BigInt(whole)), bare: isBare(words, at + 3) }
      : unclear
    return { quantity, next: at + 3, of: 'part' }
  }
  return null
}

/** "half, really, an eth", "half of like that": what it is the half of is not next to it, and may be something else. */
function isParted(words: readonly Word[], at: number): boolean {
  const of = words[at]?.text === 'of'
  const between = words[of ? at + 1 : at]
  const strange =
    between !== undefined && !['comma', 'stop'].includes(between.lexeme.tag) && idle.has(between.lexeme.tag)
  return strange && (of || words[at + 1]?.lexeme.tag === 'article')
}

const idle: ReadonlySet<Lexeme['tag']> = new Set([
  'plain',
  'unknown',
  'sign',
  'instead',
  'only',
  'fix',
  'about',
  'also',
])

const isBare = (words: readonly Word[], at: number) => words[at]?.lexeme.tag === 'asset'

function readPartOfOne(
  words: readonly Word[],
  articleAt: number,
  fraction: { part: number; whole: number },
): QuantityAt {
  const one = decimals[fraction.whole]
  const part = one === undefined ? null : times(String(fraction.part), one)
  const scale = words[articleAt + 1]?.lexeme
  if (scale?.tag === 'scale') {
    const value = part === null ? null : timesTenTo(part, scale.power)
    return withUnit(words, { value, next: articleAt + 2, money: scale.money === true }, null)
  }
  return {
    quantity:
      part === null || ['of', 'my', 'the'].includes(words[articleAt + 1]?.text ?? '')
        ? unclear
        : { form: 'number', value: part, unit: 'none', money: false },
    next: articleAt + 1,
    of: 'count',
  }
}
