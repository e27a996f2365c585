import { ownPlaceNames } from '../../model/placeNames.ts'
import { protocolNames } from '../../model/protocolNames.ts'
import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft, Source } from '../steps/Draft.ts'
import { holding, type Outcome, showing } from './converse.ts'
import { coinNamed, mayTake, revokeWords, whoIsNamed } from './revokeWords.ts'
import type { State } from './State.ts'

/**
 * "revoke dream vault", "dont let lido take my coins", "get rid of the dream one": a permission by the name of who has it, or
 * of what it is for. A part of a name that several have is taken as it is said: whoever has a permission says which is
 * meant. "the dream one" is one only where the permissions were shown. Null where the turn says anything else.
 */
export function revokeNamed(state: State, turn: string, at: number, contacts: readonly string[] = []): Outcome | null {
  const wish = revokeWords(turn)
  if (wish === null) return null
  const listed = state.shown?.said.topic?.value === 'approvals' || isOpenRevoke(state)
  const bare = wish.sure === 'bare'
  if ((bare && !isOfList(state, turn)) || (wish.sure === 'one' && !listed && !/\brevoke\b/i.test(turn))) return null
  const from = [wholeOf(turn, at)]
  if (wish.who.by !== 'name') return listed || wish.who.by === 'it' ? whose(state, from) : null
  const named = whoIsNamed(wish.who.name)
  const coin = coinNamed(wish.coin)
  if (wish.coin !== null && coin === null) return null
  const all = { value: 'all', from, by: 'none named' }
  const asset = coin === null ? all : { value: coin, from }
  switch (named.is) {
    case 'spender':
    case 'part':
      return revoking(state, {
        asset,
        spender: { value: named.is === 'part' ? named.part : named.spender, from },
      })
    case 'coin':
      // "revoke my usdc approvals" has words of its own (`housekeeping.ts`).
      return wish.sure === 'one' ? revoking(state, { asset: { value: named.coin, from }, spender: all }) : null
    case 'either':
      // "the aave one": the token, or the place? Only a place can take anything.
      return wish.sure === 'says' || bare
        ? revoking(state, { asset, spender: { value: named.protocol, from } })
        : whose(state, from)
    case 'unknown':
      // "revoke bob's approval": somebody's own, and no permission over what is held here.
      return !bare && isOnlyStrange(wish.who.name, contacts) ? whose(state, from) : null
  }
}

/** "can the dream vault still take my usdc": the permissions of one that is named. */
export function asksWhatOneMayTake(state: State, turn: string, at: number): Outcome | null {
  const said = mayTake(turn)
  const named = said === null ? null : whoIsNamed(said)
  const from = [wholeOf(turn, at)]
  const topic = { value: 'approvals' as const, from }
  if (named === null || named.is === 'coin' || named.is === 'unknown') return null
  if (named.is === 'part') return show(state, { topic, venue: { value: named.part, from } })
  const who = named.is === 'either' ? named.protocol : named.spender
  const protocol = protocolNames.find((one) => one === who)
  if (protocol !== undefined) return show(state, { topic, protocol: { value: protocol, from } })
  const place = ownPlaceNames.find((one) => one === who)
  return place === undefined ? null : show(state, { topic, venue: { value: place, from } })
}

/** "remove uniswap", where the permissions were shown and nothing is in hand. What takes money out or pays back is no such word. */
const isOfList = ({ shown, live }: State, turn: string): boolean =>
  live === null &&
  shown?.said.topic?.value === 'approvals' &&
  /\b(?:revoke|unapprove|end|stop|remove|cancel|kill|delete|scrap|ditch|kick|cut|get rid of)\b/i.test(turn)

/** Whether no word of it is one that anything else could be read from. */
const isOnlyStrange = (name: string, contacts: readonly string[]): boolean =>
  !contacts.includes(name.replace(/'?s$/, '')) &&
  tag(name, contacts).every(({ lexeme }) => ['unknown', 'plain', 'count', 'number'].includes(lexeme.tag))

const show = (state: State, said: Draft['said']): Outcome => showing(state, { kind: 'show', said, unclear: [] })

const wholeOf = (turn: string, at: number): Source => ({
  turn: at,
  start: turn.length - turn.trimStart().length,
  end: turn.trimEnd().length,
})

/** Whether it is being asked whose permission shall end. */
export function isOpenRevoke({ live }: State): boolean {
  const [step, ...more] = live?.flatMap((block) => block.steps) ?? []
  return step?.kind === 'revoke' && more.length === 0 && step.unclear.includes('to')
}

/** Whose permission is not said, and is asked. A plan in hand stays. */
function whose(state: State, from: readonly Source[]): Outcome {
  if (state.live !== null && !isOpenRevoke(state)) return { state, reading: asking('action'), blocks: [] }
  return holding(state, [
    {
      when: null,
      notify: false,
      steps: [{ kind: 'revoke', said: { asset: { value: 'all', from, by: 'none named' } }, unclear: ['to'] }],
    },
  ])
}

const revoking = (state: State, said: Draft['said']): Outcome =>
  holding(state, [{ when: null, notify: false, steps: [{ kind: 'revoke', said, unclear: [] }] }])
