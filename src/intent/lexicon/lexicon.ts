import { tokenise } from '../text/tokenise.ts'
import { everyday } from './everyday.ts'
import { goals } from './goals.ts'
import { joints } from './joints.ts'
import type { Entry, Lexeme } from './Lexeme.ts'
import { plain } from './plain.ts'
import { quantities } from './quantities.ts'
import { refusals } from './refusals.ts'
import { time } from './time.ts'
import { shows, topics } from './topics.ts'
import { triggers } from './triggers.ts'
import { assets, chains, protocols } from './values.ts'
import { verbs } from './verbs.ts'

/** A phrase stands in one table only; a test holds them to it. */
export const tables: readonly (readonly Entry[])[] = [
  assets,
  protocols,
  chains,
  quantities,
  time,
  goals,
  triggers,
  verbs,
  joints,
  shows,
  topics,
  refusals,
  plain,
  everyday,
]

export type Phrase = { readonly words: readonly string[]; readonly lexeme: Lexeme }

/** Every phrase by its first word, the longest first. */
export const lexicon: ReadonlyMap<string, readonly Phrase[]> = compile(tables)

/** The phrases of an entry: between bars, on as many lines as it takes. */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = []
  for (const line of text.split('\n')) {
    for (const phrase of line.split('|')) {
      const own = phrase.trim()
      if (own !== '') phrases.push(own)
    }
  }
  return phrases
}

function compile(sources: readonly (readonly Entry[])[]): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const [lexeme, text] of sources.flat()) {
    for (const phrase of phrasesOf(text)) {
      const words = wordsOf(phrase)
      const [first = ''] = words
      const others = byFirst.get(first)
      if (others === undefined) byFirst.set(first, [{ words, lexeme }])
      else others.push({ words, lexeme })
    }
  }
  for (const list of byFirst.values()) if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Nearly every phrase is words with spaces between them; only signs and digits need the tokeniser. */
function wordsOf(phrase: string): readonly string[] {
  return /^[a-z ]+$/.test(phrase) ? phrase.split(' ') : tokenise(phrase).map((token) => token.text)
}
