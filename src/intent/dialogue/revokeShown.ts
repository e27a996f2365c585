import type { Draft } from '../steps/Draft.ts'
import { holding, type Outcome } from './converse.ts'
import { endsListed } from './endsListed.ts'
import type { State } from './State.ts'

/**
 * "end all of them", right after the list of permissions: each of them is taken back, and where only those of one were shown, no more
 * than those. After anything else it says nothing of them.
 */
export function revokeShown(state: State, turn: string, at: number): Outcome | null {
  const { shown } = state
  if (shown?.said.topic?.value !== 'approvals' || endsListed(turn) === null) return null
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  const all = { value: 'all', from, by: 'as shown' }
  const { asset, protocol, venue } = shown.said
  const spender = protocol ?? venue
  const step: Draft = {
    kind: 'revoke',
    said: {
      asset: asset === undefined ? all : { value: asset.value, from, by: 'as shown' },
      spender: spender === undefined ? all : { value: spender.value, from, by: 'as shown' },
    },
    unclear: [],
  }
  return holding(state, [{ when: null, notify: false, steps: [step] }])
}
