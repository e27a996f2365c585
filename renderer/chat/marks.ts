import type { SourceView } from '../../src/model/Stage.ts'
import type { Turn } from './turns.ts'

/** Words of a message that are marked: [start, end). */
export type Mark = { readonly start: number; readonly end: number }
/** A value of a reading that is pointed at, and the turn it stands in. */
export type Pointed = { readonly turn: string; readonly source: SourceView }

const none: readonly Mark[] = []

/** The words to mark in one message while a value is pointed at. Of messages that read the same, the newest is meant. */
export function marksIn(turn: Turn, turns: readonly Turn[], pointed: Pointed | null): readonly Mark[] {
  if (pointed === null) return none
  const upTo = turns.slice(0, turns.findIndex((one) => one.id === pointed.turn) + 1)
  const meant = pointed.source.words.filter(
    (words) => upTo.findLast((one) => one.message === words.message)?.id === turn.id,
  )
  return meant.length === 0 ? none : meant.toSorted((a, b) => a.start - b.start)
}

/** A text in pieces, marked and not, in their order. Marks that overlap become one. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): readonly { text: string; marked: boolean; at: number }[] {
  const pieces: { text: string; marked: boolean; at: number }[] = []
  let at = 0
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked, at })
    at = Math.max(at, end)
  }
  for (const { start, end } of marks) {
    add(Math.min(start, text.length), false)
    add(Math.min(end, text.length), true)
  }
  add(text.length, false)
  return pieces
}
