/**
 * Text from a chain, a file or a person, made safe for a terminal: control characters (which could move the cursor or
 * rewrite what stands there) and invisible or direction-changing ones are shown as their code.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}
