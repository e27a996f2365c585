import { shortAmount } from './figures.ts'

/** A sentence or a title with its long figures cut to what can be taken in, each marked with “…”: “at most” and “at least” stay true. */
export function shortFigures(title: string): string {
  return title.replace(
    /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)\.(\d{5,})(?![\w.])/g,
    (_whole, whole: string, fraction: string) => shortAmount(`${whole.replaceAll(',', '')}.${fraction}`),
  )
}
