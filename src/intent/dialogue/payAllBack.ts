import { asking } from '../finish.ts'
import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|now|ok|okay|please|pls|then|actually|can i|i want to|i wanna|i'd like to|let's|lets)[, ]+)*"
const everything =
  '(?:it all|that all|them all|all of it|all of that|everything|the whole thing|the lot|it all off|all)'
const shape = new RegExp(
  `^ *${leading}pay(?<me> me)?(?: back ${everything}| ${everything} back)(?: +(?:now|please|pls|again))*[ .!]*$|^ *${leading}pay(?<us> me) back ${everything}[ .!]*$`,
  'is',
)

/**
 * "pay it all back": all of the one debt that was spoken of last, or, where nothing was spoken of, of all that is owed. After
 * anything else it may be meant of that, and is asked about; so is "pay me back", which may be said to somebody else.
 */
export function payAllBack(state: State, turn: string, at: number): Outcome | null {
  const found = shape.exec(straightQuotes(turn))
  if (found === null) return null
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  const last = (state.live ?? state.past)?.flatMap(({ steps }) => steps) ?? []
  const [debt, ...others] = last.filter(({ kind }) => kind === 'borrow' || kind === 'repay')
  const { asset, protocol } = debt?.said ?? {}
  const unclear = found.groups?.me !== undefined || found.groups?.us !== undefined || last.length > 0
  if (asset === undefined || others.length > 0 || last.at(-1) !== debt) {
    if (unclear) return { state, reading: asking('action'), blocks: [] }
    return all({ asset: { value: 'any', from }, amount: { value: 'all', from } })
  }
  return all({
    asset: { ...asset, by: 'as borrowed' },
    amount: { value: 'all', from },
    ...(protocol && { protocol: { ...protocol, by: 'as borrowed' } }),
  })

  function all(said: Draft['said']): Outcome {
    return holding(state, [{ when: null, notify: false, steps: [{ kind: 'repay', said, unclear: [] }] }])
  }
}
