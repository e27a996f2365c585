import type { FoundWords } from '../../model/PastConversation.ts'
import { foldWithPlaces } from './foldText.ts'

/** The part of a text around the first of the words, and where they stand in it. */
export function excerptOf(
  text: string,
  words: readonly string[],
): { readonly excerpt: string; readonly marks: readonly FoundWords[] } {
  const { folded, places } = foldWithPlaces(text)
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0), folded.length)
  const found = first === folded.length ? 0 : (places[first] ?? 0)
  const from = found <= before ? 0 : wholeFrom(text, found - before)
  const to = Math.min(text.length, from + longest)
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const marks = words
    .flatMap((word) => placesOf(folded, word))
    .flatMap(([start, end]): FoundWords[] => {
      const [at, until] = [places[start] ?? 0, endOf(places, end, text.length)]
      if (at < from || until > to) return []
      return [{ start: at - from + head.length, end: until - from + head.length }]
    })
  return {
    excerpt: `${head}${text.slice(from, to)}${tail}`,
    marks: marks.toSorted((a, b) => a.start - b.start).slice(0, mostMarks),
  }
}

/** What stands before the first word that was found, and how long all of it is. */
const before = 40
const longest = 180
const mostMarks = 20

function placesOf(folded: string, word: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = folded.indexOf(word); at >= 0 && places.length < mostMarks; at = folded.indexOf(word, at + word.length))
    places.push([at, at + word.length])
  return places
}

/** The end of the original character that the last folded one came from: accents that follow it belong to it. */
function endOf(places: readonly number[], end: number, length: number): number {
  return places[end] ?? length
}

/** Not in the middle of a pair of surrogates. */
function wholeFrom(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
