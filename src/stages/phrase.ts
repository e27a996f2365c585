/** A piece of a sentence: plain words, or a value under the name of the slot that it fills. */
export type Piece = string | { readonly slot: string; readonly text: string }
export type Phrase = readonly Piece[]

export const value = (slot: string, text: string): Phrase => [{ slot, text }]

/** A sentence with values in it: phrase`Swap ${amount} for ${value('buy', 'USDC')}`. */
export function phrase(words: TemplateStringsArray, ...values: readonly Phrase[]): Phrase {
  return words.flatMap((word, at) => [word, ...(values[at] ?? [])])
}

export function join(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((one, at) => (at === 0 ? one : [between, ...one]))
}
