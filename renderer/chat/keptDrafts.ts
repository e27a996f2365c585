/**
 * What the person had written where an example was put in its place. Nothing that was typed is lost by a press: it is kept
 * here until it is brought back.
 */
export type KeptDrafts = {
  /** The last that was replaced comes last. */
  readonly drafts: readonly string[]
  /** The example that was put there. While it stands there unchanged, it is nobody's draft. */
  readonly example: string | null
}

export const noDrafts: KeptDrafts = { drafts: [], example: null }

/** Puts an example where `text` stands. */
export function replaceBy(kept: KeptDrafts, text: string, example: string): KeptDrafts {
  const isOwn = isWritten(kept, text) && text !== example
  return { drafts: isOwn ? [...kept.drafts, text] : kept.drafts, example }
}

/** The last draft that was replaced; what the person has written since is kept in its turn. Null where there is none. */
export function bringBack(kept: KeptDrafts, text: string): { readonly kept: KeptDrafts; readonly text: string } | null {
  const draft = kept.drafts.at(-1)
  if (draft === undefined) return null
  const rest = kept.drafts.slice(0, -1)
  return { kept: { drafts: isWritten(kept, text) ? [text, ...rest] : rest, example: null }, text: draft }
}

function isWritten({ example }: KeptDrafts, text: string): boolean {
  return text.trim() !== '' && text !== example
}
