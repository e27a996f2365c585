import { bareWords } from '../questions/plainWords.ts'
import { sayingsOf } from '../questions/sayings.ts'
import { type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const asks = sayingsOf(
  [
    '(did|has|does|is|was) <it> [already|now] (go|gone|going|went|risen|rise|rose|raised|changed|change|changing|higher|up|lifted|lift|active|done|set|count|counting|work|working|through|in effect|in force|in place|take effect|taken effect|come through|gone through|go through|went through|increased|increase|increasing|lowered|waiting|still waiting) [up|through|down] [<yet>]',
    '(when|from when|how long until|how long till|in how long|at what time) (does|will|is|can|would|did|has) <it> [be] (go|rise|raised|change|changed|higher|lifted|active|count|counting|work|working|take effect|come|start|happen|go through|increase|increased|up|done|ready|free) [up|through] [<yet>]',
    '(how|for how) (long|much longer) (does|will|do|must|should|is|have) (<it>|i|this|the wait) (take|wait|to wait|have to wait|need to wait|got to wait|last|be) [<yet>]',
    '(is|are) (<it>|we) there [<yet>]',
    String.raw`(is|was) <it> [already|now|at|set to|really] \d\S* [dollars|usd|bucks] [(a|per) (day|week|month)] [<yet>]`,
    '(whats|what is|what are|what about|how about|and) (my|the) (limit|limits|new limit|raise) [<yet>]',
    '(is|are) <it> still [the same|waiting|low|the old one|at the old one] [<yet>]',
  ],
  {
    it: 'it|that|this|the limit|my limit|my limits|the raise|the change|the new limit|my new limit|the new one|my daily limit|my raise|the wait',
    yet: 'yet|now|already|up|by now|today|so far|then|to go up',
  },
)

/** "did it go up yet?", right after a limit was set or raised: what holds, and from when the other one does. Null else. */
export function limitYet(state: State, turn: string, at: number): Outcome | null {
  const steps = (state.live ?? state.past ?? []).flatMap((block) => block.steps)
  if (steps.length === 0 || !steps.every(({ kind }) => kind === 'limit') || !asks.test(`${bareWords(turn)} `))
    return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  return showing(state, { kind: 'show', said: { topic: { value: 'limits', from } }, unclear: [] })
}
