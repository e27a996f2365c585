/** As many characters as a row of "What changes" has room for beside another column, at its usual size. */
const room = 43
const leastName = 7
/** A longer word breaks anywhere. */
const longestWord = 16

type Row = { readonly name: string; readonly figures: readonly string[] }

/**
 * Whether a table of balances is too wide for its column: each column is as wide as its longest figure, and the first as the
 * longest word of a name. It has a row of its own then, for a figure that is cut off would read as another.
 */
export function isTight(rows: readonly Row[]): boolean {
  const words = rows.flatMap(({ name }) => name.split(/\s/)).map(({ length }) => Math.min(length, longestWord))
  const columns =
    rows[0]?.figures.map((_, at) => Math.max(...rows.map(({ figures }) => figures[at]?.length ?? 0))) ?? []
  return columns.reduce((sum, width) => sum + width, Math.max(leastName, ...words)) > room
}
