/** Control, formatting, private and unpaired characters, and separators of lines: what could move, hide or turn round text. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu

/** A stranger's words for a sentence of ours: so long at most, and every character of it one that a reader sees. */
export function strangerText(text: string, most = 200): string {
  return text.slice(0, most).replace(unsafe, '\ufffd')
}
