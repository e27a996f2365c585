import type { Word } from '../lexicon/tag.ts'
import { around } from './around.ts'
import { endOfAny } from './endOf.ts'
import type { Found, Sign } from './Sign.ts'

/** How much of it a rule is to end: it ends whole in any case. */
export const wholly = [
  'altogether|all together|completely|entirely|fully|totally|in full|for good|forever|once and for all|after all',
].flatMap((line) => line.split('|').map((phrase) => phrase.split(' ')))

const takingOff = new Set(['take', 'turn', 'switch'])
const mostBetween = 8

/** "take it off", "take the daily limit away": the lifting stands in two places, and is said by the first. */
export function readOff(words: readonly Word[], at: number): Found | null {
  const word = words[at]
  if (word === undefined) return null
  const taken = words.slice(Math.max(at - mostBetween, 0), at).some(({ text }) => takingOff.has(text))
  if (endsTaking(words, at)) return taken ? { sign: null, next: at + 1 } : null
  const ahead = words.slice(at + 1, at + 1 + mostBetween).some((_, more) => endsTaking(words, at + 1 + more))
  if (!takingOff.has(word.text) || !ahead) return null
  return { sign: { start: word.start, end: word.end, letter: 'R' }, next: at + 1 }
}

/** "take aave out of the limit" takes none away: there, nothing else may come. */
function endsTaking(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text
  return text === 'off' || ((text === 'away' || text === 'out') && closesAfter(words, at))
}

/** Whether nothing of any weight comes any more. */
function closesAfter(words: readonly Word[], at: number): boolean {
  const next = at + 1
  const word = words[next]
  if (word === undefined) return true
  const whole = endOfAny(words, next, wholly)
  if (whole > next) return closesAfter(words, whole - 1)
  const light =
    around.has(word.text) || word.lexeme.tag === 'again' || (word.lexeme.tag === 'stop' && word.text !== '?')
  return light && closesAfter(words, next)
}

const going =
  'go|go away|should go|should go away|must go|shall go|be gone|gone|vanish|disappear|can go|has to go|have to go|needs to go|to go|to go away'
    .split('|')
    .map((phrase) => phrase.split(' '))

/** "the limit should go", and not "should go to 500": a rule that was named before, with nothing after it. */
export function readGone(words: readonly Word[], at: number, before: readonly Sign[]): Found | null {
  const word = words[at]
  if (word === undefined || !before.some(({ letter }) => letter === 'L' || letter === 'l')) return null
  const next = endOfAny(words, at, going)
  if (next === at || !closesAfter(words, next - 1)) return null
  return { sign: { start: word.start, end: words[next - 1]?.end ?? word.end, letter: 'R' }, next }
}

/** "no limit", "without a daily limit": none is wanted. "No, limit it" and "not the limit" are something else. */
export function readNone(words: readonly Word[], at: number): Found | null {
  const word = words[at]
  if (word === undefined || !/^(?:no|without(?: an?| any)?)$/.test(word.text)) return null
  const named = words.slice(at + 1).find(({ lexeme, text }) => lexeme.tag !== 'period' && !around.has(text))
  const isLimit = named?.lexeme.tag === 'noun' && named.lexeme.noun === 'limit'
  return isLimit ? { sign: { start: word.start, end: word.end, letter: 'R' }, next: at + 1 } : null
}
