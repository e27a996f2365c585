import type { PaletteEntry } from './PaletteEntry.ts'

/**
 * The entries in which each of the words is found, in any order and from anywhere in a word; the closest first, and
 * among those as they stood. Nothing asked for finds everything.
 */
export function findEntries<Entry extends Pick<PaletteEntry, 'label' | 'alsoCalled'>>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return entries
  return entries
    .map((entry) => ({ entry, closeness: closenessOf(entry, asked) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ entry }) => entry)
}

/** 0 where one of the words is not in it. What is written on the entry counts for more than what it is also called. */
function closenessOf(entry: Pick<PaletteEntry, 'label' | 'alsoCalled'>, asked: readonly string[]): number {
  const written = wordsOf(entry.label)
  const known = entry.alsoCalled.flatMap(wordsOf)
  let closeness = 0
  for (const word of asked) {
    const best = Math.max(2 * bestOf(written, word), bestOf(known, word))
    if (best === 0) return 0
    closeness += best
  }
  return closeness
}

function bestOf(words: readonly string[], asked: string): number {
  return Math.max(0, ...words.map((word) => likeness(word, asked)))
}

function likeness(word: string, asked: string): number {
  if (word === asked) return 4
  if (word.startsWith(asked)) return 3
  // One letter is in nearly every word, and two letters skip over too many.
  if (asked.length > 1 && word.includes(asked)) return 2
  return asked.length > 2 && skipsThrough(word, asked) ? 1 : 0
}

/** Whether the letters stand in the word in this order, the first of both the same: "prtfl" is in "portfolio". */
function skipsThrough(word: string, asked: string): boolean {
  if (word[0] !== asked[0]) return false
  let at = 0
  for (const letter of asked) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** In small letters, without accents: "Prüft" is found by "pruft". */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
}
