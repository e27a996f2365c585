import { tag } from '../lexicon/tag.ts'
import type { Said } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const shape =
  /\b(?:i|we)(?:'ve got|'ve| have got| have| got| hold| own|ve got) (?:(?:about|around|only|just|like|some|a total of) )?\$?\d[\d.,]*k? ?(?<coin>[a-z]{2,8})\b/dgi

/**
 * The coin that a turn which asks for nothing says is had: "is it safe in here? i have 900 usdc". What the next turn orders of
 * "it" is of that coin. Null where none is spoken of, or several.
 */
export function coinHad(turn: string, at: number): Said<string> | null {
  const [found, ...more] = straightQuotes(turn).matchAll(shape)
  const span = found?.indices?.groups?.coin
  if (found?.groups?.coin === undefined || span === undefined || more.length > 0) return null
  const [word, ...others] = tag(found.groups.coin, [])
  if (word?.lexeme.tag !== 'asset' || word.repaired === true || others.length > 0) return null
  return { value: word.lexeme.asset, from: [{ turn: at, start: span[0], end: span[1] }], by: 'as spoken of' }
}
