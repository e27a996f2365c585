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

/** Every single word of every phrase: what a misspelt word may be repaired to, by length. */
export const vocabulary: ReadonlySet<string> = new Set([...lexicon.values()].flat().flatMap((phrase) => phrase.words))

/** The phrases of an entry: between bars, on as many lines as it takes. */
export function phrasesOf(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

function compile(sources: readonly (readonly Entry[])[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Lexeme>()
  for (const [lexeme, text] of sources.flat()) {
    for (const phrase of phrasesOf(text)) phrases.set(phrase, lexeme)
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const [text, lexeme] of phrases) {
    const words = tokenise(text).map((token) => token.text)
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, lexeme }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
