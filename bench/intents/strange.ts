import { read } from '../../src/intent/read.ts'
import type { Reading } from '../../src/model/Reading.ts'
import { isUnsafe, isUnsafeFor, type Labelled } from './judge.ts'

/**
 * Words that change nothing, or nothing that can be known: by class, so that a selection has some of each. None of them
 * is a value, an act, a correction or a pause, so none may make another act of a message.
 */
export const strangeWords = {
  nobodys: ['florp', 'zorbing', 'blorb', 'glimmering', 'vlurps', 'qux'],
  hedges: ['maybe', 'sort of', 'kind of', 'basically', 'like', 'i guess', 'perhaps', 'you know', 'i think', 'kinda'],
  adverbs: ['gently', 'frankly', 'quickly', 'honestly', 'really', 'just', 'simply', 'um', 'please'],
  doubts: ['hardly', 'unless', 'hypothetically', 'not really', 'non', 'supposedly', 'instead'],
  places: ['on solana', 'solana', 'via tron', 'from avalanche', 'to zksync'],
  signs: ['🙏', '🚀', '–', '*', '"'],
  numbers: ['thirteenth', '2nd', '#4', 'vii'],
} as const

type StrangeClass = keyof typeof strangeWords

/** A labelled message with a strange word somewhere in its last turn. */
export type Estranged = { readonly row: Labelled; readonly word: string; readonly last: string }

/** Every place of every word in every message. */
export function* everywhere(rows: readonly Labelled[]): Generator<Estranged> {
  for (const row of rows)
    for (const word of Object.values(strangeWords).flat())
      for (let at = 0; at <= wordsOf(row).length; at += 1) yield { row, word, last: put(row, word, at) }
}

/**
 * A selection that is the same in every run: of some of the classes one word for each message. Classes, words and places go
 * round with the messages, so that each word comes to stand everywhere.
 * @param each of how many classes each message gets a word
 */
export function* somewhere(rows: readonly Labelled[], each: number): Generator<Estranged> {
  for (const [i, row] of rows.entries())
    for (const [c, name] of classes.entries()) {
      if ((i + c) % classes.length >= each) continue
      const words = strangeWords[name]
      const word = words[i % words.length] ?? words[0]
      // Primes, so that the place keeps no step with the word.
      yield { row, word, last: put(row, word, (7 * i + 3 * c) % (wordsOf(row).length + 1)) }
    }
}

/** What the message is read as without the strange word and with it, where the second would move money otherwise. */
export function findUnsafe({ row, last }: Estranged): { before: Reading; after: Reading } | null {
  const before = readOnce(row)
  // What was a question or a refusal may be understood; what was understood may only become a question.
  if (before.intents.length === 0) return null
  const after = readAs(row, row.turns.with(-1, last))
  // What was asked of a row, or shown instead, and is now read as it is labelled, is no harm.
  return isUnsafe(before, after) && isUnsafeFor(row, after) ? { before, after } : null
}

const read1 = new WeakMap<Labelled, Reading>()

function readOnce(row: Labelled): Reading {
  const known = read1.get(row) ?? readAs(row, row.turns)
  read1.set(row, known)
  return known
}

const readAs = (row: Labelled, turns: string[]) => read({ turns, done: row.done ?? 0, contacts: row.contacts ?? {} })

const classes: readonly StrangeClass[] = ['nobodys', 'hedges', 'adverbs', 'doubts', 'places', 'signs', 'numbers']

const wordsOf = (row: Labelled) => (row.turns.at(-1) ?? '').split(' ')

function put(row: Labelled, word: string, at: number): string {
  const words = wordsOf(row)
  return [...words.slice(0, at), word, ...words.slice(at)].join(' ')
}
