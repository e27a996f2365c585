import { checkAddress } from '../text/checkAddress.ts'
import { isOneEditAway } from '../text/isOneEditAway.ts'
import { readNumber } from '../text/readNumber.ts'
import type { Span, Token } from '../text/Token.ts'
import { tokenise } from '../text/tokenise.ts'
import { dropHedges } from './dropHedges.ts'
import { findNeighbour } from './findNeighbour.ts'
import { joinLetters } from './joinLetters.ts'
import type { Lexeme } from './Lexeme.ts'
import { lexicon } from './lexicon.ts'
import { relations } from './relations.ts'
import { spellDigits } from './spellDigits.ts'
import { spellOut } from './spellOut.ts'

/** A token or a phrase of several, with what the lexicon says of it. */
export type Word = Span & {
  readonly text: string
  readonly raw: string
  readonly glued: boolean
  readonly lexeme: Lexeme
  /** The contact whose name this is, even where the lexicon knows the word too. */
  readonly contact?: string
  /** The lexicon's word was one edit away from what was typed. */
  readonly repaired?: true
}

/** Gives every token its entry in the lexicon: contacts first, then the longest phrase, then the nearest word. */
export function tag(turn: string, contacts: readonly string[]): Word[] {
  const names = contacts.map((name) => tokenise(name).map((token) => token.text)).filter((words) => words.length > 0)
  names.sort((a, b) => b.length - a.length)
  const tokens = joinOrdinals(
    spellDigits(dropHedges(joinHyphens(joinDots(joinLetters(spellOut(tokenise(turn), names), names))), names), names),
  )
  const words: Word[] = []
  let at = 0
  while (at < tokens.length) {
    const contact = names.find((name) => matches(tokens, at, name))
    const found = lookUp(tokens, at, names)
    const size = contact && contact.length >= found.size ? contact.length : found.size
    const name = contact && size === contact.length ? contact.join(' ') : null
    const own = tokens.slice(at, at + size)
    const known =
      found.lexeme.tag !== 'unknown' &&
      found.lexeme.tag !== 'unclear' &&
      found.lexeme.tag !== 'plain' &&
      found.size === size
    const text = own.map((token) => token.text).join(' ')
    words.push({
      text,
      raw: own.map((token) => token.raw).join(' '),
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      glued: own[0]?.glued ?? false,
      lexeme:
        name !== null && !known
          ? { tag: 'contact', name }
          : ofRelation(found.lexeme, text, { tokens, at, size, names }),
      ...(name !== null && { contact: name }),
      ...(found.repaired && { repaired: true }),
    })
    at += size
  }
  return words
}

type Place = {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly size: number
  readonly names: readonly string[][]
}

/**
 * "my aunt Edna" is Edna, who is said to be an aunt. Where no name follows, "and my uncle", "to my sister and bob", it is
 * somebody more, and nobody knows who.
 */
function ofRelation(lexeme: Lexeme, text: string, { tokens, at, size, names }: Place): Lexeme {
  if (!relations.has(text)) return lexeme
  if (names.some((name) => matches(tokens, at + size, name)))
    return lexeme.tag === 'unknown' ? { tag: 'plain' } : lexeme
  const said = tokens
    .slice(0, at)
    .slice(-2)
    .map((token) => token.text)
    .join(' ')
  const after = tokens[at + size]
  const joined = /^(?:and|or|&) (?:my|our|his|her|their)$/.test(said) || /^(?:and|or|&)$/.test(after?.text ?? '')
  return joined ? { tag: 'unclear' } : lexeme
}

/** Plain words of which "'s" says nothing: whatever else has an "'s" may be a person. */
const owns: ReadonlySet<string> = new Set([
  ...['today', 'tomorrow', 'yesterday', 'tonight', 'market', 'day', 'week', 'month', 'year', 'life', 'whatever'],
  ...['what', 'that', 'there', 'here', 'it', 'who', 'how', 'where', 'when', 'everything', 'nothing', 'something'],
])

type Found = { readonly lexeme: Lexeme; readonly size: number; readonly repaired?: true }

function lookUp(tokens: readonly Token[], at: number, names: readonly string[][]): Found {
  const token = tokens[at]
  if (token === undefined) return { lexeme: { tag: 'sign' }, size: 1 }
  for (const phrase of lexicon.get(token.text) ?? []) {
    if (matches(tokens, at, phrase.words)) return { lexeme: phrase.lexeme, size: phrase.words.length }
    if (phrase.words.length > 2 && matchesAround(tokens, at, phrase.words))
      return { lexeme: phrase.lexeme, size: phrase.words.length + 1 }
  }
  if (/^\d+(?:st|nd|rd|th)$/.test(token.text)) return { lexeme: { tag: 'date' }, size: 1 }
  if (token.text.startsWith('#') && token.kind === 'word')
    return { lexeme: { tag: token.text.includes(' ') ? 'unclear' : 'unknown' }, size: 1 }
  if (token.kind === 'number')
    return { lexeme: { tag: 'number', value: token.mixed ? null : readNumber(token.raw) }, size: 1 }
  if (token.kind === 'hex') return { lexeme: { tag: 'address', valid: checkAddress(token.raw) }, size: 1 }
  if (token.kind === 'name') return { lexeme: { tag: 'name', name: token.text }, size: 1 }
  if (token.kind === 'sign') return { lexeme: { tag: 'sign' }, size: 1 }
  const single = (word: string) => lexicon.get(word)?.find(({ words }) => words.length === 1)?.lexeme
  if (/['’]s$/.test(token.raw)) {
    const stem = token.text.slice(0, -1)
    const owner = single(stem)
    if (owner !== undefined && (owner.tag !== 'plain' || owns.has(stem))) return { lexeme: owner, size: 1 }
    return { lexeme: { tag: 'unreal' }, size: 1 }
  }
  if (names.some((name) => name.some((word) => word.length > 3 && isOneEditAway(word, token.text))))
    return { lexeme: { tag: 'unknown' }, size: 1 }
  return repair(tokens, at)
}

/** What says how much is never guessed at. */
const amounts: ReadonlySet<Lexeme['tag']> = new Set([
  'count',
  'scale',
  'fraction',
  'unit',
  'all',
  'rest',
  'times',
  'each',
  'equal',
])

/** A misspelt word may also open a phrase: the repaired word is looked up with what follows it. */
function repair(tokens: readonly Token[], at: number): Found {
  const neighbour = findNeighbour(tokens[at]?.text ?? '')
  if (neighbour === null) return { lexeme: { tag: 'unknown' }, size: 1 }
  if (neighbour === 'unclear') return { lexeme: { tag: 'unclear' }, size: 1 }
  const phrase = lexicon.get(neighbour)?.find(({ words }) => matches(tokens, at + 1, words.slice(1)))
  if (phrase && amounts.has(phrase.lexeme.tag)) return { lexeme: { tag: 'unclear' }, size: 1 }
  return phrase
    ? { lexeme: phrase.lexeme, size: phrase.words.length, repaired: true }
    : { lexeme: { tag: 'unknown' }, size: 1 }
}

/** Whether the words stand here; those after the first may be misspelt too. */
function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i]
    if (token === undefined || token.kind === 'hex') return false
    if (token.text === word) return true
    return (
      i > 0 && word.length >= 4 && token.kind === 'word' && !lexicon.has(token.text) && isOneEditAway(token.text, word)
    )
  })
}

const fillers = new Set([
  'actually',
  'really',
  'still',
  'even',
  'currently',
  'exactly',
  'please',
  'just',
  'ever',
  'possibly',
  'now',
])

/** "what can you actually do": one word that says nothing inside a phrase of three or more. */
function matchesAround(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const gap = words.findIndex((word, i) => tokens[at + i]?.text !== word)
  if (gap < 2 || !fillers.has(tokens[at + gap]?.text ?? '')) return false
  return words.slice(gap).every((word, i) => tokens[at + gap + 1 + i]?.text === word)
}

/** "to bob.swap …": a full stop without its space. */
const opensAct = (token: Token | undefined) =>
  lexicon
    .get(token?.text ?? '')
    ?.some(({ lexeme }) => ['verb', 'then', 'also', 'if', 'request'].includes(lexeme.tag)) === true

/** `highest-yielding` is two words, `health_factor` and `6-month` too; a dash between numbers stays, since it may be a range. */
function joinHyphens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const glues = token.text === '-' || token.text === '_' || (token.text === '.' && !opensAct(after))
    const joins = glues && token.glued && after?.glued === true
    return !(joins && after.kind === 'word' && (before?.kind === 'word' || before?.kind === 'number'))
  })
}

const ordinals = new Set(['st', 'nd', 'rd', 'th'])

/** `2nd` and `#4` count nothing: one word each, so that no amount is made of the number. `1/3rd` is a part. */
function joinOrdinals(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const nth = token.glued && ordinals.has(token.text) && last?.kind === 'number' && joined.at(-2)?.text !== '/'
    const numbered = token.glued && token.kind === 'number' && last?.text === '#'
    if (last !== undefined && (nth || numbered))
      joined[joined.length - 1] = {
        ...last,
        kind: 'word',
        text: last.text + token.text,
        raw: last.raw + token.raw,
        end: token.end,
      }
    else joined.push(token)
  }
  return joined
}

/** "if gas is low ... bridge it": dots in a row are a pause within a sentence, not its end. */
function joinDots(tokens: readonly Token[]): readonly Token[] {
  const isDot = (token: Token | undefined) => token?.text === '.' || token?.text === '\u2026'
  return tokens.flatMap((token, i) => {
    if (!isDot(token) || (token.text === '.' && !isDot(tokens[i - 1]) && !isDot(tokens[i + 1]))) return [token]
    return isDot(tokens[i - 1]) ? [] : [{ ...token, text: ',' }]
  })
}
