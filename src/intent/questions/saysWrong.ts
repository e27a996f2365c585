import { straightQuotes } from '../text/straightQuotes.ts'

const leading =
  '(?:(?:no|nope|nah|wait|oh|oops|ah|hm+|hey|sorry|actually|ok|okay|but|stop|hold on|hang on|whoa)[,.! ]+)*'
const it =
  "(?:(?:that|this|it|the plan|the whole thing)(?:'?s| is| looks| seems)?|you(?:'ve| have)? got (?:that|this|it))"
const part =
  '(?:address|person|one|guy|recipient|contact|amount|number|coin|token|place|plan|way|thing|network|sum|figure)'
const not = "(?:is not|isn'?t|not|aint|ain'?t)"

/** The whole of a message that says no more than that something is wrong. */
const mistaken = [
  '(?:oops|whoops)',
  `(?:${it} )?(?:all |completely |totally |so |just )?(?:wrong|incorrect|a mistake|mistaken)`,
  `(?:that|this|it)(?:'?s)? ?${not}(?: it| right| correct| true)`,
  'not (?:right|correct)',
  `(?:${it} )?(?:the )?wrong ${part}`,
  `(?:that|this|the) ${part}(?:'?s| is) (?:wrong|incorrect|not right)`,
  `(?:that'?s |that is |it'?s |this is )?not what i (?:meant|mean|said|asked(?: for)?|want|wanted)`,
  "i (?:didn'?t|did not) (?:mean|say|ask(?: for)?|want) (?:that|this|it)",
  '(?:i made a mistake|my mistake|my bad|i made an error|there is a mistake|theres a mistake)',
].join('|')
const bare = `no,? ?wait|wait,? ?no|${mistaken}`

const whole = new RegExp(`^ *${leading}(?:${bare})(?: +(?:here|there|sorry|please|again|man|mate))*[ .!]*$`, 'i')
const first = new RegExp(`^ *${leading}(?:${bare})(?=[,.;:! ]|$)`, 'i')
const mistake = new RegExp(`^ *${leading}(?:${mistaken})(?=[,.;:! ]|$)`, 'i')
const refusing = /^ *(?:no|nope|nah|wait|stop|oops|whoops|hold on|hang on)(?=[,.! ]|$)/i
const harmless = /^ *(?:no|not a) (?:problem|worries|prob|biggie|rush|hurry|idea|clue|doubt|thanks|thank you)\b/i

/**
 * Whether a message says of what is in hand that something is wrong: `only`, that and nothing else; `also`, beside more; null,
 * nothing of the kind. A question says nothing.
 */
export function saysWrong(turn: string): 'only' | 'also' | null {
  const text = straightQuotes(turn)
  if (text.includes('?') || harmless.test(text)) return null
  if (whole.test(text)) return 'only'
  return first.test(text) || refusing.test(text) ? 'also' : null
}

/** Whether such a message says that something is wrong: "no" or "wait" before a wish that was not understood does not. */
export const saysMistake = (turn: string): boolean => mistake.test(straightQuotes(turn))
