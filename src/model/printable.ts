/** Control characters (which could move the cursor or rewrite what stands there), and invisible or direction-changing ones. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu

/** Text from a chain, a file or a person, made safe for a terminal: what is unsafe is shown as its code. */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** The same for a line of JSON, which says what it said before: JSON's own escapes stand for what a terminal might obey. */
export function printableJson(json: string): string {
  return json.replace(unsafe, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
