import type { Block } from '../steps/Draft.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { isOpen } from './lapse.ts'
import type { State } from './State.ts'

const refuses =
  /^ *(?:nvm|never ?mind|nah|naw|nope|scratch that|forget that)[,.! ]+(?:(?:make it|just|do|then|actually)[, ]+)*(?<held>.+?)(?: +(?:then|instead|please|pls))*[ .!]*$/dis

const corrects =
  /^ *(?:no|nope|nah|naw)[,.!]* +(?:(?:just|only|better|rather|sorry|please)[,.! ]+)*(?<held>[^,.!?]+?)(?: +(?:then|instead|please|pls))*[ .!]*$/dis

/**
 * "no 400", "no 2 eth", "no to alice", of what is in hand: another value, and not the end of it. Anything else that a "no"
 * may rule out ("no eth", "no 2 eth swap") is left as it is.
 */
function dropCorrecting(turn: string, contacts: readonly string[]): string {
  const found = corrects.exec(turn)
  const span = found === null ? null : spanOf(found, 'held')
  if (span === null) return turn
  const name = /^to +(.+)$/is.exec(turn.slice(span.start, span.end))?.[1]?.toLowerCase()
  const held = heldIn(turn, span, contacts)
  const counts = held?.quantity?.form === 'number' && held.prep === null && held.asset !== 'unclear'
  const isContact = name !== undefined && contacts.includes(name)
  return counts || isContact ? ' '.repeat(span.start) + turn.slice(span.start) : turn
}

/** "nah make it 350", "nope, put it in morpho": a plain no before what is wished instead. */
const casual = /^( *)(nah|naw|nope)(?:[,.! ]+)(?=[^\s,.!?])/i

/** The same in the words that are read: a "no," that takes up no more room, so that every other word keeps its place. */
const plainly = (turn: string): string =>
  turn.replace(casual, (found, before: string) => `${before}no,`.padEnd(found.length))

/**
 * "nvm all of it", while something is asked: another amount, and not the end of it. Gives the turn with that "no" blanked,
 * so that every other word keeps its place. A plan that is whole is not changed so: there it may be meant to be dropped.
 */
export function dropNo({ live }: State, turn: string, contacts: readonly string[]): string {
  return live === null ? turn : plainly(dropped(live, turn, contacts))
}

function dropped(live: readonly Block[], turn: string, contacts: readonly string[]): string {
  if (!isOpen(live)) return dropCorrecting(turn, contacts)
  const found = refuses.exec(turn)
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (span === null || held === null || held.quantity === null || held.quantity.form === 'unclear') return turn
  return ' '.repeat(span.start) + turn.slice(span.start)
}
