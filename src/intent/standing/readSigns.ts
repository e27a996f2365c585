import { isOwnPlace } from '../../model/placeNames.ts'
import type { Word } from '../lexicon/tag.ts'
import { readQuantity } from '../mentions/readQuantity.ts'
import { around } from './around.ts'
import { endOf, endOfAny } from './endOf.ts'
import { readGone, readNone, readOff, wholly } from './readEnding.ts'
import type { Found, Letter, Sign } from './Sign.ts'

type PlainLetter = Exclude<Letter, 'D' | 'P' | 'Y' | 'B' | 'H'>

/** Phrases by their letter, the longest first where one opens another. */
const phrases: readonly (readonly [PlainLetter, readonly string[][]])[] = (
  [
    [
      'C',
      'people in my address book|people in my contacts|people i know|people i have saved|contacts in my address book',
    ],
    [
      'C',
      'addresses in my address book|addresses i know|saved contacts|known contacts|my address book|the address book',
    ],
    ['C', 'address book|my contacts|contacts|contact|one of my contacts|somebody in my contacts|in my contacts'],
    ['J', 'strangers|a stranger|people i do not know|people i dont know|anyone i dont know|anybody i dont know'],
    ['J', 'unknown addresses|unknown people|anyone new|anybody new'],
    ['Z', 'anyone|anybody|everyone|everybody|to anyone|to anybody|anyone else|anybody else|someone else|any address'],
    ['J', 'anyone not in my contacts|anybody not in my contacts|people not in my contacts|anyone outside my contacts'],
    [
      'J',
      'anyone who is not a contact|anybody who is not a contact|anyone who isnt a contact|anyone who is not in my contacts',
    ],
    ['N', 'make it impossible to|make it impossible for me to|keep me from|prevent me from|hold me back from'],
    ['J', 'to anyone not in my contacts|to anyone who is not a contact|to anyone who isnt a contact'],
    ['J', 'to anyone who is not in my contacts|people who are not in my contacts|people who are not my contacts'],
    ['R', 'do away with|drop|get rid of|take away|take out'],
    ['R', 'stop limiting|stop restricting|stop capping'],
    ['E', 'anything but|anyone but|anybody but|other than|except|except for|apart from|but|besides|outside'],
    ['a', 'let|allow|permit|allowed'],
    ['A', 'at most|no more than|not more than|not exceeding|not to exceed|up to|max|maximum|a maximum of|no more'],
    ['W', 'use|using|touch|work with|deal with|go near'],
    ['X', 'spend|spending|spendings|expenses'],
    ['V', 'send out|pay out|sending out|sending|sends|payments|transfers|payment|transfer'],
    ['p', 'protocols|protocol|apps|venues'],
    ['l', 'limits|spending limits|caps'],
    ['g', 'again|as before'],
    ['*', 'all|them all|all of them|every|each|any|all my|all of my|all the|all of the|either'],
    ['I', 'into|in|inside'],
  ] as const
).map(([letter, all]) => [letter, all.split('|').map((phrase) => phrase.split(' '))])

/** What may be said of oneself before a bound, and says no more than "let me" does. */
const enabling = [
  'be able to|to be able to|able to|be allowed to|to be allowed to|have the ability to|be in a position to',
  'it so|it so that|sure that i|sure i|wish to|wish|would like to|would like|i would like|id like',
].flatMap((line) => line.split('|').map((phrase) => phrase.split(' ')))

/** What says nothing of a rule but that it is to be, or that it is to end whole. */
const silent = [...enabling, ...wholly]

/**
 * What a rule is made of, in order; null where the turn holds anything else. `goesOn`: something else than a limit that is set is in
 * hand, which "no limit" may be about.
 */
export function readSigns(words: readonly Word[], goesOn: boolean): readonly Sign[] | null {
  const signs: Sign[] = []
  let at = 0
  while (at < words.length) {
    const found =
      readOver(words, at, signs) ??
      readGone(words, at, signs) ??
      (goesOn ? null : readNone(words, at)) ??
      readOne(words, at)
    if (found === null) return null
    if (found.sign !== null) signs.push(found.sign)
    at = found.next
  }
  return signs
}

const atOnce = [
  'at once|at one time|at a time|at any one time|in one go|in a go|in one|per go|a go|a time|each time|every time|all at once',
  'in one transaction|in a single transaction|in one sitting|in a single go|in one step|per time|at one go|in a single payment|in one payment',
].flatMap((line) => line.split('|').map((phrase) => phrase.split(' ')))

/** "never more than 500 in a week", "at once": over which time. Of anything but a bound it is when something is to be done. */
function readOver(words: readonly Word[], at: number, before: readonly Sign[]): Found | null {
  const word = words[at]
  const parts = /^(?:with)?in$/.test(word?.text ?? '') ? 2 : 1
  const text = words.slice(at, at + parts).map((one) => one.text)
  const per = /^(?:with)?in (?:a|any|one) (day|week|month)$/.exec(text.join(' '))?.[1]
  const bounds = before.some(({ letter }) => letter === 'N' || letter === 'A' || letter === 'K')
  const counted = before.some(({ letter }) => letter === 'D')
  if (word === undefined || !bounds || !counted) return null
  const next = Math.max(at, ...atOnce.map((phrase) => endOf(words, at, phrase) ?? at))
  if (next > at)
    return { sign: { start: word.start, end: words[next - 1]?.end ?? word.end, letter: 'P', per: 'transaction' }, next }
  if (!(per === 'day' || per === 'week' || per === 'month')) return null
  return {
    sign: { start: word.start, end: words[at + parts - 1]?.end ?? word.end, letter: 'P', per },
    next: at + parts,
  }
}

function readOne(words: readonly Word[], at: number): Found | null {
  const word = words[at]
  if (word === undefined) return null
  const span = (next: number) => ({ start: word.start, end: words[next - 1]?.end ?? word.end })
  const one = { ...span(at + 1) }
  const enabled = endOfAny(words, at, silent)
  if (enabled > at) return { sign: null, next: enabled }
  if (word.contact !== undefined) return { sign: { ...one, letter: 'Y', to: word.contact }, next: at + 1 }
  const phrase = readPhrase(words, at)
  // "max 500", "at most 500": the bound is a sign of its own, and the amount after it is read plainly.
  if (phrase !== null) return { sign: { ...span(phrase.next), letter: phrase.letter }, next: phrase.next }
  const off = readOff(words, at)
  if (off !== null) return off
  const complaint = endOfComplaint(words, at)
  if (complaint !== null) return { sign: null, next: complaint }
  if (around.has(word.text)) return { sign: null, next: at + 1 }
  // "ok then let me …": only where it opens the turn does it join nothing.
  if (word.text === 'then' && at <= 1) return { sign: null, next: at + 1 }
  const amount = readQuantity(words, at)
  if (amount !== null) {
    const { quantity, next } = amount
    if (quantity.form !== 'number' || quantity.unit === 'gwei') return null
    return { sign: { ...span(next), letter: 'D', usd: quantity.value }, next }
  }
  const { lexeme } = word
  const plainly = (letter: PlainLetter): Found => ({ sign: { ...one, letter }, next: at + 1 })
  switch (lexeme.tag) {
    case 'not':
      return plainly('N')
    case 'compare':
      return lexeme.is === 'above' ? plainly('M') : null
    case 'period':
      return lexeme.every === 'unclear' ? null : { sign: { ...one, letter: 'P', per: lexeme.every }, next: at + 1 }
    case 'per':
      return { sign: null, next: at + 1 }
    case 'only':
      return plainly('Q')
    case 'and':
    case 'also':
    case 'or':
      return plainly('&')
    case 'again':
      return plainly('g')
    case 'address':
      return lexeme.valid && word.raw.length === 42
        ? { sign: { ...one, letter: 'Y', to: word.raw }, next: at + 1 }
        : null
    case 'asset':
      return lexeme.protocol === undefined
        ? null
        : { sign: { ...one, letter: 'B', protocol: lexeme.protocol }, next: at + 1 }
    case 'protocol':
      // A limit is of a protocol, not of one of its places.
      if (isOwnPlace(lexeme.protocol)) return null
      return { sign: { ...one, letter: 'B', protocol: lexeme.protocol }, next: at + 1 }
    case 'chain':
      return { sign: { ...one, letter: 'H', chain: lexeme.chain }, next: at + 1 }
    case 'noun':
      return ofNoun(lexeme.noun, word, at)
    case 'verb':
      return ofVerb(lexeme.verb, word, at)
    case 'prep':
      return ofPrep(lexeme.prep, plainly)
    case 'sign':
      return word.text === ',' ? plainly('&') : null
    case 'stop':
      if (word.text === '?') return null
      return at === words.length - 1 ? { sign: null, next: at + 1 } : plainly('&')
    default:
      return null
  }
}

function readPhrase(
  words: readonly Word[],
  at: number,
): { readonly letter: PlainLetter; readonly next: number } | null {
  let best: { readonly letter: PlainLetter; readonly next: number } | null = null
  for (const [letter, all] of phrases)
    for (const phrase of all) {
      const next = endOf(words, at, phrase)
      if (next !== null && next > (best?.next ?? at)) best = { letter, next }
    }
  return best
}

const complaining =
  /^(?:is|was|s|feels|seems|has become|got|are|were|feel|seem)(?: (?:now|a bit|a little|just|really|way|much|far))*(?: too)(?: (?:much|damn))?(?: (?:tight|strict|low|small|little|narrow|restrictive|limiting|annoying|harsh|short))(?: (?:for me|for us|now))?$/
const mostComplaint = 8

/** "… is too tight": why a rule shall go, which says nothing of it. */
function endOfComplaint(words: readonly Word[], at: number): number | null {
  let text = ''
  let end: number | null = null
  for (let next = at; next < Math.min(words.length, at + mostComplaint); next += 1) {
    text = `${text} ${words[next]?.text ?? ''}`.trimStart()
    if (complaining.test(text)) end = next + 1
  }
  return end
}

function ofNoun(noun: string, word: Word, at: number): Found | null {
  const one = { start: word.start, end: word.end }
  if (noun === 'limit') return { sign: { ...one, letter: 'L' }, next: at + 1 }
  if (noun === 'spending') return { sign: { ...one, letter: word.text.includes('at most') ? 'A' : 'X' }, next: at + 1 }
  return noun === 'transaction' ? { sign: { ...one, letter: 'P', per: 'transaction' }, next: at + 1 } : null
}

const letterOfVerb: Readonly<Record<string, PlainLetter>> = {
  set: 'S',
  cap: 'K',
  remove: 'R',
  send: 'V',
  pay: 'V',
  put: 'U',
  lend: 'U',
  earn: 'U',
}

function ofVerb(verb: string, word: Word, at: number): Found | null {
  const letter = letterOfVerb[verb]
  return letter === undefined ? null : { sign: { start: word.start, end: word.end, letter }, next: at + 1 }
}

const letterOfPrep: Readonly<Record<string, PlainLetter>> = {
  to: 'T',
  into: 'I',
  in: 'I',
  on: 'O',
  for: 'F',
  at: 'G',
  of: 'G',
}

function ofPrep(prep: string, plainly: (letter: PlainLetter) => Found): Found | null {
  const letter = letterOfPrep[prep]
  return letter === undefined ? null : plainly(letter)
}
