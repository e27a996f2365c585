/** Where words stand in the turn as typed: [start, end) in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** One word, number, address, name or sign of a turn, with the place it came from. */
export type Token = Span & {
  readonly kind: 'word' | 'number' | 'hex' | 'name' | 'sign'
  /** Lower case, without apostrophes: what the lexicon is asked for. */
  readonly text: string
  /** As typed, without invisible characters. */
  readonly raw: string
  /** No space between this token and the one before. */
  readonly glued: boolean
  /** Digits of two scripts, or of a script that is not read: the number has no value. */
  readonly mixed: boolean
}
