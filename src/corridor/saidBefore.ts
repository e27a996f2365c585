import type { SourceOf } from '../intent/listSources.ts'

/** A message as it was understood. */
export type Meant = {
  /** Whether it says by itself all that was read of it. */
  readonly alone: boolean
  /** The conversation up to the message, which is the last of it. */
  readonly turns: readonly string[]
  /** How many of them were said for plans that were signed or dropped since. */
  readonly done: number
  readonly sources: readonly SourceOf[]
}

/**
 * What was said before a message and belongs to it: the sentence that a question was asked about with the answers so far, and
 * every message that a value of it comes from. "Edna" alone is nothing that anybody could look up later. What was said for a
 * plan that is over was said for that one.
 * @param asked what the question before it was about; empty where it answers none
 */
export function saidBefore(asked: readonly string[], { alone, turns, done, sources }: Meant): readonly string[] {
  if (alone) return []
  const last = turns.length - 1
  const from = new Set(sources.flatMap((source) => source.from.map(({ turn }) => turn)))
  const used = turns.filter((turn, at) => at >= done && at < last && from.has(at) && !asked.includes(turn))
  return [...used, ...asked]
}
