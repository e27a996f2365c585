import type { Token } from '../text/Token.ts'
import { lexicon } from './lexicon.ts'

const isLetter = (token: Token | undefined): token is Token => token?.kind === 'word' && /^[a-z]$/.test(token.text)
const isTicker = (text: string): boolean =>
  lexicon.get(text)?.some(({ words, lexeme }) => words.length === 1 && lexeme.tag === 'asset') === true

/** "u s d c", as it is spelled out aloud: the ticker that the letters spell, where they spell one. */
export function joinLetters(tokens: readonly Token[], names: readonly string[][]): readonly Token[] {
  if (!tokens.some((token, at) => isLetter(token) && isLetter(tokens[at + 1]) && isLetter(tokens[at + 2])))
    return tokens
  if (names.flat().some((name) => name.length === 1)) return tokens
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [first] = tokens.slice(at, at + 1)
    const size = [5, 4, 3].find((count) => spells(tokens.slice(at, at + count), count))
    const last = size === undefined ? undefined : tokens[at + size - 1]
    if (first === undefined) break
    if (size === undefined || last === undefined) {
      joined.push(first)
      continue
    }
    const own = tokens.slice(at, at + size)
    const text = own.map((token) => token.text).join('')
    joined.push({ ...first, raw: own.map((token) => token.raw).join(''), text, end: last.end })
    at += size - 1
  }
  return joined
}

const spells = (tokens: readonly Token[], count: number): boolean =>
  tokens.length === count && tokens.every(isLetter) && isTicker(tokens.map(({ text }) => text).join(''))
