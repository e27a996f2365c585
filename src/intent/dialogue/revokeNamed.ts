import { isOwnPlace } from '../../model/placeNames.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome, showing } from './converse.ts'
import { spanOf } from './heldIn.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|please|pls|then|can you|could you|can i|i want to|i wanna|i'd like to|let's|lets)[, ]+)*"
const acts = 'revoke|end|stop|remove|cancel|kill|delete|clear|withdraw|undo|drop|get rid of|take back|take away'
const things = 'permissions?|approvals?|allowances?|access'
const shape = new RegExp(
  `^ *${leading}(?<act>${acts}) (?:(?:the|my|that) )?(?<named>[^\\s']+(?: [^\\s']+){0,3}?)(?:'s)?(?: (?<thing>one|${things}))?(?: +(?:now|please|pls|at once))*[ .!]*$`,
  'dis',
)

/**
 * "revoke dream vault", "revoke the usdc one", "take away dream usdc vault's permission": a permission by the name of who
 * has it, or of what it is for. A vault or market has no name that an act could carry (its protocol's would be others' as
 * well): there the list of permissions is shown, from which it can be taken back. Null where the turn says anything else.
 */
export function revokeNamed(state: State, turn: string, at: number): Outcome | null {
  const found = shape.exec(straightQuotes(turn))
  const span = found === null ? null : spanOf(found, 'named')
  if (found === null || span === null) return null
  const [word, ...more] = tag(turn.slice(span.start, span.end), [])
  if (word === undefined || more.length > 0 || word.repaired === true) return null
  const { lexeme } = word
  const thing = found.groups?.thing?.toLowerCase()
  const listed = state.shown?.said.topic?.value === 'approvals'
  const revokes = found.groups?.act?.toLowerCase() === 'revoke'
  // "kill the dream vault one" may mean the money in it, where no permissions were shown.
  if (!revokes && (thing === undefined || (thing === 'one' && !listed))) return null
  const from = [{ turn: at, ...span }]
  if (lexeme.tag === 'protocol' && isOwnPlace(lexeme.protocol))
    return showing(state, { kind: 'show', said: { topic: { value: 'approvals', from } }, unclear: [] })
  if (thing !== 'one') return null
  const all = { value: 'all', from, by: 'none named' }
  // "the aave one": the token, or the place?
  if (lexeme.tag === 'asset' && lexeme.protocol === undefined && lexeme.asset !== 'stablecoin')
    return revoking(state, { asset: { value: lexeme.asset, from }, spender: all })
  return lexeme.tag === 'protocol' ? revoking(state, { asset: all, spender: { value: lexeme.protocol, from } }) : null
}

const revoking = (state: State, said: Draft['said']): Outcome =>
  holding(state, [{ when: null, notify: false, steps: [{ kind: 'revoke', said, unclear: [] }] }])
