import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const shape =
  /^ *(?:(?:ok|okay|hm+|oh|wait|so|and|but|now|actually|sorry|please|pls|no)[,. ]+)*(?:i (?:need|want|would like|'d like)|i(?:'d| would) like|give me|(?:can|could) i (?:have|get)|get me) (?:that|the|my|this) (?<coin>[a-z]{2,9}) (?:coin |money )?(?:back|out again)(?: (?:now|again|please|pls|out))*[ .!?]*$/i

/**
 * "i need that eth back", after it was put in or staked, and nothing else is in hand: it comes out of there, and how much of
 * it is asked. Null where something else was done last.
 */
export function wantBack(state: State, turn: string, at: number): Outcome | null {
  if (state.live !== null) return null
  const [last, ...others] = state.past?.flatMap(({ steps, when }) => (when === null ? steps : [])) ?? []
  const coin = shape.exec(straightQuotes(turn))?.groups?.coin
  if (coin === undefined || last === undefined || others.length > 0) return null
  const kind = last.kind === 'stake' ? 'unstake' : last.kind === 'supply' ? 'withdraw' : null
  const { asset, protocol, chain } = last.said
  const [word, ...rest] = tag(coin, [])
  const isSame = word?.lexeme.tag === 'asset' && rest.length === 0 && word.lexeme.asset === asset?.value
  if (kind === null || asset === undefined || !isSame) return null
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  const said: Draft['said'] = {
    asset: { ...asset, from, by: 'as put in' },
    ...(protocol && { protocol: { ...protocol, by: 'as put in' } }),
    ...(kind === 'withdraw' && chain && { chain: { ...chain, by: 'as put in' } }),
  }
  return holding(state, [{ when: null, notify: false, steps: [{ kind, said, unclear: [] }] }])
}
