import { type Letter, normalise } from './normalise.ts'
import { remembered } from './remembered.ts'
import type { Token } from './Token.ts'

/** What is read of a turn at most; the app refuses longer ones before they come here. */
export const longestTurn = 4000

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'
const isLetter = (char: string | undefined) =>
  char !== undefined && (char < '\u0080' ? isAsciiLetter(char) : /^[\p{L}\p{M}\p{No}\p{Nd}]$/u.test(char))
const isAsciiLetter = (char: string) => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')
const isSpace = (char: string | undefined) => char === ' ' || char === '\t'
/** How the end of a line is written in the lexicon. */
const lineEnd = '\u00b6'
const separators = ".,'_"

/** Cuts a turn into tokens in one pass: each character is looked at a bounded number of times. */
export const tokenise: (turn: string) => readonly Token[] = remembered(cut)

function cut(turn: string): readonly Token[] {
  const letters = normalise(turn.slice(0, longestTurn))
  const chars = letters.map((letter) => letter.char)
  const tokens: Token[] = []
  let from = 0
  while (from < chars.length) {
    if (isSpace(chars[from])) {
      from += 1
      continue
    }
    const [kind, to] = next(chars, from)
    const one = token(letters, kind, from, to)
    const [asks] = kind === 'word' ? (shortened.exec(one.text) ?? []) : []
    if (asks === undefined) tokens.push(one)
    else {
      const verb = token(letters, kind, from + asks.length, to)
      const text = verb.text === 'd' ? 'did' : 'will'
      tokens.push(token(letters, kind, from, from + asks.length), { ...verb, text, glued: false })
    }
    from = to
  }
  return tokens
}

/** "what'll I earn", "why'd you": two words in one, as people say them. "what'd" may be "what would" as well, and stays. */
const shortened = /^(?:what|how|who|where|when|why|which)(?=ll$)|^(?:why|how|where)(?=d$)/

function next(chars: string[], from: number): [Token['kind'], number] {
  const name = endOfName(chars, from)
  if (name > from) return ['name', name]
  if (chars[from] === '0' && (chars[from + 1] === 'x' || chars[from + 1] === 'X'))
    return ['hex', endOfWord(chars, from)]
  if (isDigit(chars[from]) || (chars[from] === '.' && isDigit(chars[from + 1]) && !isDigit(chars[from - 1])))
    return ['number', endOfNumber(chars, from)]
  if (isLetter(chars[from])) return ['word', endOfWord(chars, from)]
  const arrow = chars[from + 1] === '>' && (chars[from] === '-' || chars[from] === '=')
  return ['sign', from + (arrow ? 2 : 1)]
}

function endOfWord(chars: string[], from: number): number {
  let to = from
  while (isLetter(chars[to]) || isDigit(chars[to]) || (chars[to] === "'" && isLetter(chars[to + 1]))) to += 1
  return to
}

/** An ENS name: dotted labels that end in `.eth`. Bounded, so that no run of letters is walked twice over. */
function endOfName(chars: string[], from: number): number {
  if (!isLetter(chars[from]) && !isDigit(chars[from])) return from
  const before = chars[from - 1]
  if (before !== undefined && (isLetter(before) || isDigit(before) || before === '.')) return from
  let to = from
  while (
    to - from < 256 &&
    (isLetter(chars[to]) || isDigit(chars[to]) || chars[to] === '-' || chars[to] === '_' || chars[to] === '.')
  )
    to += 1
  while (to > from && (chars[to - 1] === '.' || chars[to - 1] === '-')) to -= 1
  return to - from > 4 && endsInEth(chars, to) ? to : from
}

const endsInEth = (chars: string[], to: number) =>
  chars[to - 4] === '.' && `${chars[to - 3]}${chars[to - 2]}${chars[to - 1]}`.toLowerCase() === 'eth'

function endOfNumber(chars: string[], from: number): number {
  let to = from
  while (
    isDigit(chars[to]) ||
    (separators.includes(chars[to] ?? ' ') && isDigit(chars[to + 1])) ||
    opensGroup(chars, from, to)
  )
    to += 1
  if (chars[to]?.toLowerCase() !== 'e') return to
  let exponent = to + 1
  if (chars[exponent] === '-' || chars[exponent] === '+') exponent += 1
  if (!isDigit(chars[exponent])) return to
  while (isDigit(chars[exponent])) exponent += 1
  return isLetter(chars[exponent]) ? to : exponent
}

/** A space inside `1 000`: one to three digits before it, exactly three after. */
function opensGroup(chars: string[], from: number, at: number): boolean {
  if (!isSpace(chars[at]) || chars[from] === '0') return false
  const whole = chars.slice(from, at)
  const firstGroup = whole.findIndex((char) => isSpace(char))
  const digits = firstGroup < 0 ? whole : whole.slice(0, firstGroup)
  if (digits.length > 3 || !whole.every((char) => isDigit(char) || isSpace(char))) return false
  return isDigit(chars[at + 1]) && isDigit(chars[at + 2]) && isDigit(chars[at + 3]) && !isDigit(chars[at + 4])
}

/** As people type on a phone. Words that could be a name, a coin or a figure are none of them. */
const typedShort: ReadonlyMap<string, string> = new Map([
  ['any1', 'anyone'],
  ['some1', 'someone'],
  ['every1', 'everyone'],
  ['em', 'them'],
  ['ye', 'yes'],
  ['wats', 'whats'],
  ['tmrw', 'tomorrow'],
])

const spelledOut = (word: string): string => typedShort.get(word) ?? word

function token(letters: Letter[], kind: Token['kind'], from: number, to: number): Token {
  let raw = ''
  let script: string | null = null
  let mixed = false
  for (let at = from; at < to; at += 1) {
    const letter = letters[at]
    if (letter === undefined) break
    raw += letter.char
    if (!isDigit(letter.char)) continue
    mixed ||= script !== null && script !== letter.script
    script = letter.script
  }
  return {
    kind,
    raw,
    text: raw === '\n' ? lineEnd : spelledOut(raw.toLowerCase().replaceAll("'", '')),
    start: letters[from]?.at ?? 0,
    end: letters[to - 1]?.end ?? 0,
    glued: from > 0 && !isSpace(letters[from - 1]?.char) && letters[from - 1]?.char !== '\n',
    mixed,
  }
}
