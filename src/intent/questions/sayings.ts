/** Words that stand for one another, by the name that a saying calls them by. */
type Groups = Readonly<Record<string, string>>

const parts = /[()[\]|]|<[a-z]+>|[^\s()[\]|<>]+/g

/**
 * A regular expression for whole turns, from a saying as it would be listed: `can i (undo|cancel) <it> [later]`. Round brackets
 * hold alternatives, square ones what may be left out, and `<it>` stands for the group of that name. It is held to a turn in
 * plain words (`plainWords.ts`) with a space after it, and nothing may be left over.
 */
export function sayingsOf(sayings: readonly string[], groups: Groups): RegExp {
  return new RegExp(`^(?:${sayings.map((saying) => sourceOf(saying, groups)).join('|')})$`)
}

function sourceOf(saying: string, groups: Groups): string {
  return (
    saying
      .replace(/\s+/g, ' ')
      .trim()
      .match(parts)
      ?.map((part) => pieceOf(part, groups))
      .join('') ?? ''
  )
}

/** Each word brings the space after it, so that what is left out leaves none behind. */
function pieceOf(part: string, groups: Groups): string {
  if (part === '(' || part === '[') return '(?:'
  if (part === ')' || part === '|') return part
  if (part === ']') return ')?'
  if (!part.startsWith('<')) return `${part} `
  const group = groups[part.slice(1, -1)]
  if (group === undefined) throw new Error(`No group of words is called ${part}.`)
  return `(?:${sourceOf(group, groups)})`
}
