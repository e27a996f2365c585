/** As it is looked for: without case and without accents, so that "Zürich" is found by "zurich". */
export function foldText(text: string): string {
  // Most of what is written needs no more than this, and it is ten times as fast.
  if (isPlain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('ß', 'ss')
}

/** The words that are looked for: each has to be there. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(foldText(text).split(/\s+/u))].filter((word) => word !== '').slice(0, mostWords)
}

const isPlain = /^[^\u0080-\uffff]*$/
const marks = /\p{M}+/gu
const mostWords = 12

/** A folded text with the place in the original of each of its characters, and of its end. */
export function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const part = foldText(character)
    for (let unit = 0; unit < part.length; unit += 1) places.push(at)
    folded += part
    at += character.length
  }
  return { folded, places: [...places, at] }
}
