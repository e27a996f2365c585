import type { ReadRequest, Reading } from '../model/Reading.ts'
import { readAnswer } from './dialogue/readAnswer.ts'
import { asking, finish, refusing } from './finish.ts'
import { readTurn } from './readTurn.ts'

/** What the last turn means, in the light of the turns before it. */
export function read(request: ReadRequest): Reading {
  const contacts = Object.keys(request.contacts ?? {}).map((name) => name.toLowerCase())
  const turn = request.turns.at(-1) ?? ''
  const answer = readAnswer(turn)
  if (answer === 'yes') return finish([{ when: null, notify: false, steps: [{ kind: 'show', said: { topic: { value: 'plan', from: [] } }, unclear: [] }] }])
  const said = readTurn(turn, request.turns.length - 1, contacts)
  if (said.refuse) return refusing(said.refuse)
  if (turn.trim() === '') return asking('action')
  if (said.blocks.length > 0) return finish(said.blocks)
  if (said.shows.length > 0) return finish([{ when: null, notify: false, steps: said.shows.slice(0, 1) }])
  return said.foreign ? refusing('out-of-scope') : asking('action')
}
