import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { HoldingMention } from '../steps/readAmount.ts'
import type { Span } from '../text/Token.ts'

/** The amount or asset that a part of a turn is, in its place in the turn. Null where one word of that part is anything else. */
export function heldIn(turn: string, { start, end }: Span, contacts: readonly string[]): HoldingMention | null {
  const part = ' '.repeat(start) + turn.slice(start, end) + ' '.repeat(turn.length - end)
  const words = tag(part, contacts)
  const [held, ...more] = findMentions(words)
  const [first, last] = [words[0], words.at(-1)]
  if (held?.type !== 'holding' || more.length > 0 || first === undefined || last === undefined) return null
  return held.start <= first.start && last.end <= held.end ? held : null
}

/** Where a named part of a pattern stands. Null where it is not in the turn. */
export function spanOf(found: RegExpExecArray, name: string): Span | null {
  const [start, end] = found.indices?.groups?.[name] ?? []
  return start === undefined || end === undefined ? null : { start, end }
}
