import { heldIn, spanOf } from './heldIn.ts'
import { isOpen } from './lapse.ts'
import type { State } from './State.ts'

const refuses =
  /^ *(?:nvm|never ?mind|nah|nope|scratch that|forget that)[,.! ]+(?:(?:make it|just|do|then|actually)[, ]+)*(?<held>.+?)(?: +(?:then|instead|please|pls))*[ .!]*$/dis

/**
 * "nvm all of it", while something is asked: another amount, and not the end of it. Gives the turn with that "no" blanked,
 * so that every other word keeps its place. A plan that is whole is not changed so: there it may be meant to be dropped.
 */
export function dropNo({ live }: State, turn: string, contacts: readonly string[]): string {
  if (!isOpen(live)) return turn
  const found = refuses.exec(turn)
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (span === null || held === null || held.quantity === null || held.quantity.form === 'unclear') return turn
  return ' '.repeat(span.start) + turn.slice(span.start)
}
