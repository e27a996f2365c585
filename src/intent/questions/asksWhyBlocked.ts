import { plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'

const asks = sayingsOf(
  [
    '(why|how come) (was|is|did|does|has|are|were) (<it>|there) [get|got|been|be] [a] (blocked|stopped|refused|rejected|forbidden|red|turned down|disallowed|block)',
    '(why|how come) [did|do|does|was] (you|sayso|the app|they) (block|stop|refuse|reject|blocked|stopped|refused|rejected|blocking|stopping) <it>',
    '(why|how come) (cant|can not|cannot|couldnt) i (sign|approve|do|confirm) <it>',
    '(whats|what is|what was|what) (blocked|blocking|stopped|stopping|stops|blocks) <it>',
    '(whats|what is|what was) (wrong|the problem|the matter|bad) (with|about) <it>',
    'what does (blocked|it is blocked|its blocked) mean',
    'why blocked',
    '(it|<it>) (says|is|was|got|shows) (blocked|red)',
  ],
  {
    it: 'it|this|that|me|the plan|that plan|this plan|my plan|the last one|that one|this one|the swap|the transfer|the send',
  },
)

/** "why was it blocked?": of the newest plan, where the checks blocked it. */
export function asksWhyBlocked(turn: string): boolean {
  return asks.test(`${plainWords(turn)} `)
}
