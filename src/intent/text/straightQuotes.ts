/** The turn with its curly apostrophes straight: as long as before, so that every word keeps its place. */
export function straightQuotes(turn: string): string {
  return turn.replaceAll('\u2019', "'")
}
