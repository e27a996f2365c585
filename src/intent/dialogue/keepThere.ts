import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Draft } from '../steps/Draft.ts'
import type { Outcome } from './converse.ts'
import { showing } from './converse.ts'
import type { State } from './State.ts'

const keeps = sayingsOf(
  [
    '[<lead>] (keep|leave|let) <it> <there> [<end>]',
    '[<lead>] let <it> (stay|be|sit|remain|rest|earn|grow|keep earning) [<there>] [<end>]',
    '[<lead>] <it> (can|should|may|must|has to) (stay|remain|sit) <there> [<end>]',
    '[<lead>] (dont|do not) (take|pull|move|get|withdraw|touch) <it> [out|anywhere] [of there|from there] [<end>]',
  ],
  {
    lead: 'no|no no|no lets|nah|naw|nope|i want to|id rather|i would rather|i think ill|ill|lets|you can|you know what|on second thought|on second thoughts|better|better to|just|no just|no id rather|no i want to|no ill|no better|no please|please',
    it: 'it|that|this|them|everything|all of it|it all|my money|the money|my coins|my usdc|the usdc|the deposit|my deposit|my savings',
    there:
      'there|in there|in it|where it is|where they are|as it is|like it is|in|in place|alone|right there|right where it is|over there|put',
    end: 'for now|for|then|instead|a bit longer|for a while|longer|a while longer|please|still',
  },
)

/** "nah keep it there", of a withdrawal that is planned: a plain no to it. */
export function keepThere(state: State, turn: string, at: number): Outcome | null {
  const steps = state.live?.flatMap((block) => block.steps) ?? []
  if (steps.length === 0 || !steps.every(({ kind }) => kind === 'withdraw' || kind === 'unstake')) return null
  if (turn.includes('?') || !keeps.test(`${bareWords(turn)} `)) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  const drop: Draft = { kind: 'cancel', said: { what: { value: 'plan', from } }, unclear: [] }
  const { reading, blocks } = showing(state, drop)
  return { state: { live: null, past: state.live ?? state.past, shown: null }, reading, blocks }
}
