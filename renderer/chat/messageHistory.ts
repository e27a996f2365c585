/** Going back through what was said: which message stands in the composer, and what stood there before. */
export type Recall = { readonly at: number; readonly draft: string } | null

/** What the composer shows then, and how far back it is. */
export type Recalled = { readonly recall: Recall; readonly text: string }

/** One message further back. Null where there is none. The text that was begun is kept for the way back. */
export function olderMessage(said: readonly string[], recall: Recall, text: string): Recalled | null {
  const at = (recall?.at ?? said.length) - 1
  const message = said[at]
  return message === undefined ? null : { recall: { at, draft: recall?.draft ?? text }, text: message }
}

/** One message forward, and in the end back to what was begun. Null where that is what stands there. */
export function newerMessage(said: readonly string[], recall: Recall): Recalled | null {
  if (recall === null) return null
  const message = said[recall.at + 1]
  if (message === undefined) return { recall: null, text: recall.draft }
  return { recall: { ...recall, at: recall.at + 1 }, text: message }
}

/** Whether an arrow means the history: nothing would be lost by it, and the caret has no line left to go to. */
export function mayRecall(
  direction: 'older' | 'newer',
  { text, caret, recalled }: { readonly text: string; readonly caret: number; readonly recalled: string | null },
): boolean {
  if (text !== '' && text !== recalled) return false
  const rest = direction === 'older' ? text.slice(0, caret) : text.slice(caret)
  return !rest.includes('\n')
}

/** What was said, without repeating one that was just said. */
export function withoutRepeats(said: readonly string[]): readonly string[] {
  return said.filter((message, at) => message !== '' && message !== said[at + 1])
}
