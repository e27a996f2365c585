import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import { straightQuotes } from '../text/straightQuotes.ts'

const them =
  '(?:it|that|this|all of it|everything|the (?:plan|whole plan|steps|details|result|outcome|numbers|figures|transactions?))'
const what =
  "(?:what|how much|how) (?:(?:it|that|this|the plan|you|would|will|does|is|going to|to|'s|'ll|'d|it'll|you'd|you'll) ){0,4}(?:do|does|happens?|looks? like|look|goes|go|work|costs?|involves?|means?|bring|be|come to|plan|intend)"
const act = '(?:sign|approve|agree|confirm|decide|commit|do|send|start|go ahead|say yes|carry out)'
const before = `(?:first|beforehand|in advance|ahead(?: of time)?|before(?: (?:(?:i|we|you) ${act}(?: (?:to|on))?(?: ${them}| anything)?|(?:it|that|anything|something) (?:happens|is done|goes out|is sent)|(?:doing|sending|signing)(?: ${them}| anything)?))?)`
const polite = '(?:(?:please|pls|kindly|but|and|only|just|then|now|first|can you|could you|would you|will you)[, ]+)*'
const not = `(?:(?:do not|don't|dont) (?:actually |really )?${act}(?: (?:it|that|this|anything|any of it))?(?: (?:yet|now|right now|right away|at once|just yet))?[,.;: ]+)`
const see =
  "(?:let me|i(?:'d| would| should)? (?:want|like|prefer|wish|need) to|i wanna|may i|can i|could i) (?:(?:please|just|only|first) )*(?:see|check|look at|have a look at|review|read|inspect|go over|look over|understand)"
const involves =
  'what (?:would|will|does) (?:that|it|this) (?:involve|entail|mean|look like|do|take|require)(?: for me| in practice)?'
const wish = `(?<wish>(?<not>${not})?${polite}(?:(?:show(?: me)?|tell me|${see})(?:,? (?:please|pls|only|yet|for now|${before}|${what}|${them}))*|${involves}))(?:,? (?:please|pls|thanks|thank you|ok|okay))*`
const after = new RegExp(
  `(?:[.!;,:?\\n]|(?<=\\s)[-\\u2013\\u2014](?=\\s)|\\s(?=(?:and|but|then) ))\\s*(?:(?:and|but|then) )?${wish}[\\s.!?]*$`,
  'i',
)
const courtesies =
  '^ *(?:(?:thanks|thank you|please|hi|hello|hey|ok|okay|yes|good|great|fine|no|wait|hm+|well|so|stop)[,.! ]+)*'
const ahead = new RegExp(
  `${courtesies}(?:before (?:you do|doing|i sign|we do) (?:anything|it|that),? *)?${wish} *[:;.,\\n\\u2013\\u2014-]+ *(?=\\S)`,
  'i',
)
const alone = new RegExp(`${courtesies}${wish}[ .!?]*$`, 'i')
/** Whether it can be nothing but the plan that is to be seen. "Show me everything" can. */
const ofPlan = (wish: string, denied: string | undefined): boolean =>
  denied !== undefined ||
  /\b(?:first|before|beforehand|in advance|ahead|what|how)\b/i.test(wish) ||
  /\b(?:only|just) show(?: me)?(?: (?:it|that|this|the plan)|$)/i.test(wish)
/** Nobody says it in more, and a longer turn is looked through at each of its pauses. */
const longest = 600

/** Nearly every turn has none of these, and the shapes are large. */
const hint =
  /\b(?:show|tell me|let me|may i|can i|could i|first|before|beforehand|what (?:would|will|does) (?:that|it|this) (?:involve|entail|mean|look|do|take|require))\b/i

const blank = (found: string): string => ' '.repeat(found.length)

/**
 * An order without the wish to see first what it would do, before or after it: "Show me first what it will do", "don't do it yet, just
 * show me". Nothing is ever done before it was shown, so that wish changes nothing of the order. By itself it is a question about the plan.
 */
export function dropSeeFirst(turn: string): string {
  const text = straightQuotes(turn)
  if (turn.length > longest || !hint.test(text)) return turn
  for (const shape of [after, ahead]) {
    const found = shape.exec(text)
    if (found === null) continue
    const { wish = '', not } = found.groups ?? {}
    const end = found.index + found[0].length
    const rest = shape === after ? turn.slice(0, found.index) : turn.slice(end)
    const isFirst = shape === ahead && /^ *before /i.test(found[0])
    if ((isFirst || ofPlan(wish, not)) && orders(rest))
      return turn.slice(0, found.index) + blank(found[0]) + turn.slice(end)
  }
  return turn
}

const seen: ReadonlySet<string> = new Set(['show', 'notify'])

/** Whether anything of it may be an order: an act, or so much of something. */
const orders = (words: string): boolean =>
  findMentions(tag(words, [])).some(
    (one) =>
      one.type === 'split' ||
      (one.type === 'verb' && !seen.has(one.verb)) ||
      (one.type === 'holding' && one.quantity !== null),
  )

/** The wish by itself: "don't do it yet, just show me", "let me see it first". */
export function asksToSeeFirst(turn: string): boolean {
  const text = straightQuotes(turn)
  const found = text.length <= longest && hint.test(text) ? alone.exec(text)?.groups : undefined
  return found !== undefined && ofPlan(found.wish ?? '', found.not)
}
