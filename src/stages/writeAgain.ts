import { read } from '../intent/read.ts'
import type { OpenedConversation, PastConversation, PastEnd } from '../model/PastConversation.ts'
import { sayAgain } from './sayAgain.ts'

/** So many messages before one are looked back at: more of a long talk says nothing about an answer, and takes its time. */
const lookedBack = 8

/** With these a plan was over, and what came next began anew. */
const over: ReadonlySet<PastEnd> = new Set(['approved', 'done', 'missed', 'failed', 'interrupted', 'dropped'])

/**
 * A conversation of before, each message with what to write to ask for the same once more. What only answered a question or
 * changed what was said before ("aave", "make it 2") is put into one sentence, where the parser reads that sentence as just
 * this. It is written into the field and never said by itself.
 */
export function writeAgain(past: PastConversation, contacts: Readonly<Record<string, string>>): OpenedConversation {
  const turns = past.turns.map((turn, at) => {
    const before = past.turns.slice(Math.max(0, at - lookedBack), at)
    const done = before.findLastIndex(({ end }) => over.has(end)) + 1
    const said = [...before, turn].map(({ message }) => message)
    const { intents } = turn.message === '' ? { intents: [] } : read({ turns: said, done, contacts: { ...contacts } })
    return { ...turn, again: sayAgain(turn.message, intents, contacts) ?? turn.message }
  })
  return { ...past, turns }
}
