/** Zero-width, direction-changing, tag and other formatting characters: what no reader sees. */
const invisible = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu
const oneInvisible = new RegExp(`^(?:${invisible.source})$`, 'u')

export function isInvisible(char: string): boolean {
  return oneInvisible.test(char)
}

/** The text as a reader sees it: without a character that cannot be seen. */
export function visibleText(text: string): string {
  return text.replace(invisible, '')
}

/** How many characters of a text cannot be seen. Those that make up an emoji can: they are part of the picture. */
export function countInvisible(text: string): number {
  if (text.search(invisible) < 0) return 0
  return text.replace(/\p{RGI_Emoji}/gv, '').match(invisible)?.length ?? 0
}
