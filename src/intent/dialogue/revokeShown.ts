import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|please|pls|then|can you|could you|can i|i want to|i wanna|i'd like to|let's|lets)[, ]+)*"
const them =
  '(?:them all|all of them|all of those|all of these|all those|all these|those all|every one of them|each of them|all those permissions|all these permissions|all of the permissions)'
const shape = new RegExp(
  `^ *${leading}(?:(?:end|stop|revoke|remove|cancel|kill|delete|clear|withdraw|undo|drop|get rid of|take back|take away)(?: back)? ${them}|(?:take|get) ${them} (?:back|away))(?: +(?:now|please|pls|at once))*[ .!]*$`,
  'i',
)

/** "end all of them", right after the list of permissions: each of them is taken back. After anything else it says nothing of them. */
export function revokeShown(state: State, turn: string, at: number): Outcome | null {
  if (state.shown?.said.topic?.value !== 'approvals' || !shape.test(straightQuotes(turn))) return null
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  const all = { value: 'all', from, by: 'as shown' }
  const step: Draft = { kind: 'revoke', said: { asset: all, spender: all }, unclear: [] }
  return holding(state, [{ when: null, notify: false, steps: [step] }])
}
