import { isInvisible } from './visibleText.ts'

/** One character that counts, with its place in the turn as typed. `script` tells digits of one script from another's. */
export type Letter = { readonly char: string; readonly at: number; readonly end: number; readonly script: string }

/** Where the digits of each script start: Arabic-Indic, its eastern form, Devanagari, Bengali, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

const spelled: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': ';',
  '\u066b': '.',
  '\u066c': ',',
  '\u060c': ',',
  '\u2192': '\u2192',
  '\u21d2': '\u2192',
  '\u2794': '\u2192',
  '\u27a1': '\u2192',
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
}

/**
 * The characters of a message that a reader sees. What is invisible (zero-width, bidirectional, tag characters) goes;
 * full-width forms and the digits of one other script become ASCII; nothing else is folded, so a letter that only
 * looks like another stays a stranger and never spells a ticker.
 */
export function normalise(text: string): Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const char of text) {
    const end = at + char.length
    const letter = fold(char)
    if (letter !== null) letters.push({ ...letter, at, end })
    at = end
  }
  return letters
}

function fold(char: string): { char: string; script: string } | null {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return { char: spelled[char] ?? char, script: '' }
  if (isInvisible(char)) return null
  if (code >= 0xff01 && code <= 0xff5e) return { char: String.fromCharCode(code - 0xfee0), script: 'full-width' }
  const zero = zeros.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return { char: String(code - zero), script: String(zero) }
  if (/^\p{Zs}$/u.test(char)) return { char: ' ', script: '' }
  return { char: spelled[char] ?? char, script: 'other' }
}
