import type { Reading, ReadRequest } from '../model/Reading.ts'
import { converse, type Outcome, showing } from './dialogue/converse.ts'
import { converseSupposed } from './dialogue/converseSupposed.ts'
import { explain } from './dialogue/explain.ts'
import { readAnswer } from './dialogue/readAnswer.ts'
import { type State, start } from './dialogue/State.ts'
import { asking } from './finish.ts'
import { listSources, type SourceOf } from './listSources.ts'
import { readTurn } from './readTurn.ts'

/** What the last turn means, in the light of the turns before it. */
export function read(request: ReadRequest): Reading {
  return readWithSources(request).reading
}

/** The same, with the words that each value came from. */
export function readWithSources(request: ReadRequest): { reading: Reading; sources: SourceOf[] } {
  const contacts = Object.keys(request.contacts ?? {}).map((name) => name.toLowerCase())
  const done = request.done ?? 0
  let state = start
  let outcome: Outcome = { state, reading: asking('action'), blocks: [] }
  request.turns.forEach((text, turn) => {
    if (turn === done && turn > 0) state = close(state)
    if (text.trim() === '') {
      outcome = { state, reading: asking('action'), blocks: [] }
      return
    }
    const last = state.live?.at(-1)?.steps.at(-1) ?? null
    const asked = explain(state, text, turn)
    outcome =
      (asked === null ? converseSupposed(state, text, turn, contacts) : showing(state, asked)) ??
      converse(state, readTurn(text, turn, contacts, last), readAnswer(text))
    state = outcome.state
  })
  return { reading: outcome.reading, sources: outcome.reading.intents.length > 0 ? listSources(outcome.blocks) : [] }
}

/** The plan in hand is over: signed or dropped. */
function close(state: State): State {
  return { live: null, past: state.live ?? state.past, shown: state.shown }
}
