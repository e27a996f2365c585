import { shortAmount } from '../ui/figures.ts'

/** A title with its long figures cut to what can be taken in. The whole ones stand in the card, and on its button. */
export function shortTitle(title: string): string {
  return title.replace(
    /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)\.(\d{5,})(?![\w.])/g,
    (_whole, whole: string, fraction: string) => shortAmount(`${whole.replaceAll(',', '')}.${fraction}`),
  )
}
