import type { Reading, ReadRequest } from '../model/Reading.ts'
import { contactNames } from './contactNames.ts'
import { tag } from './lexicon/tag.ts'
import { findMentions } from './mentions/findMentions.ts'
import { read } from './read.ts'

/**
 * What is said where an order names how long ("for 3 months", "until christmas"): a plan has no end of its own. Null where it
 * names no time, and for acts that nothing comes back from.
 */
export function saysTerm(request: ReadRequest, { intents }: Reading): string | null {
  const acts = intents.flatMap((intent) =>
    intent.kind === 'order' ? (intent.then === 'notify' ? [] : intent.then) : [intent],
  )
  const lends = acts.some(({ kind }) => kind === 'supply' || kind === 'earn' || kind === 'stake')
  const borrows = acts.some(({ kind }) => kind === 'borrow')
  if ((!lends && !borrows) || !namesTerm(request)) return null
  return lends
    ? 'Nothing is locked until then, and nothing is taken out by itself at that time: you take it out yourself, when you want.'
    : 'Nothing is paid back by itself at that time: you pay it back yourself, when you want, and until then it costs interest.'
}

/** In the last turn, or in the ones before it that were asked about and led to it. */
function namesTerm(request: ReadRequest): boolean {
  const { turns, done = 0 } = request
  const contacts = contactNames(request)
  for (let at = turns.length - 1; at >= done; at -= 1) {
    const mentions = findMentions(tag(turns[at] ?? '', contacts))
    if (mentions.some((one) => one.type === 'until' || (one.type === 'horizon' && one.days > 0))) return true
    if (at === 0 || read({ ...request, turns: turns.slice(0, at) }).ask === null) return false
  }
  return false
}
