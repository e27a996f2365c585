/**
 * How a name breaks that stands in a table: between its words, as one torn apart letter by letter reads as another one.
 * What is one long word (an address, whatever a stranger calls itself) has to break somewhere, or it pushes the figures out.
 */
export function nameWrap(name: string): 'wrap-anywhere' | 'wrap-break-word' {
  return /[^\s/-]{17}/.test(name) ? 'wrap-anywhere' : 'wrap-break-word'
}
