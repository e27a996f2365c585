import { straightQuotes } from '../text/straightQuotes.ts'
import { type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const closing = '(?: +(?:please|pls|thanks|then|now))*[ .!?]*'
const leading = '(?:(?:hm+|um+|ok|okay|oh|no|so|and|but|actually|sorry|please|pls|well)[,. ]+)*'

/** "wait": nothing is signed meanwhile. */
const waits = new RegExp(
  `^ *${leading}(?:wait(?: up)?|hold on|hang on|not so fast|slow down|(?:just )?(?:a|one|1|give me a|wait a|hold on a|hang on a|just a) (?:sec|second|moment|minute|min|bit)|let me think(?: about it| about that)?|(?:you know what,? )?(?:i'?ll|i will|let me|i(?:'d| would)? (?:need|have|want|like) to|i(?:'d| would) rather|lemme) (?:sleep on|think about|think over|consider) (?:it|that|this)(?: first| tonight)?|i(?:'m| am|m) (?:not sure(?: yet)?|thinking)|not sure(?: yet| about (?:this|that|it))?|not yet|(?:do not|don't|dont) (?:send|do|sign|sell|buy|swap|move|start) (?:it|that|this|anything|any of it)(?: just)? yet)${closing}$`,
  'i',
)
/** "cheaper?": what it costs, and that it is done the cheapest way, stands in the plan. */
const cheaper = new RegExp(
  `^ *${leading}(?:(?:(?:can|could) (?:it|this|that|i|you|we) (?:be |do (?:it|this|that) |make (?:it|this) |get (?:it|this) )?|is there (?:a|any|no) |make it |do it |something |anything |a |any )?(?:a bit |much |even )?cheaper(?: way| option| one)?|(?:(?:that|this|it)(?:'?s| is) )?(?:a bit |way |much |so )?too expensive|(?:(?:that|this|it)(?:'?s| is) )(?:a bit |so |quite |pretty )?expensive)${closing}$`,
  'i',
)

/** "let me see it again": where it stands is what is asked. */
const shows = new RegExp(
  `^ *${leading}(?:(?:can|could|may) (?:i|you|we) |let(?:'s| me| us) |lemme |i (?:want|need|would like|'d like) to |just |please )*(?:(?:see|show|view|read|look at|open|pull up|display)(?: me)?(?: (?:it|this|that|one))?|(?:see|show|view|read|look at|open|pull up|display|get|bring|go|take|scroll)(?: me)?(?: back)?(?: up| over)?(?: to)? (?:the (?:plan|offer|proposal|last plan)|my plan|that plan|this plan))(?: (?:to me|up|back|again|once more|one more time|another time|please|for me))*${closing}$`,
  'i',
)
const where = new RegExp(
  `^ *${leading}where(?:'s| is| was| did| has)? (?:it|(?:the|my|that) (?:plan|offer|deal))(?: (?:again|gone|go|went|to sign))*${closing}$`,
  'i',
)

/** "wait", "hm, too expensive", of a plan in hand: it stands, and is shown once more. Null where the turn is anything else. */
export function lookAgain(state: State, turn: string, at: number): Outcome | null {
  const text = straightQuotes(turn)
  if (state.live === null || ![waits, cheaper, shows, where].some((shape) => shape.test(text))) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  return showing(state, { kind: 'show', said: { topic: { value: 'plan', from } }, unclear: [] })
}
