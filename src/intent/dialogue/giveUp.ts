import { aroundAnswers, no } from '../lexicon/answers.ts'
import { tag } from '../lexicon/tag.ts'
import type { Block, Draft } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { type Outcome, showing } from './converse.ts'
import type { State } from './State.ts'

const leading =
  /^(?:(?:hm+|um+|uh|oh|ok|okay|well|so|and|but|sorry|oops|whoops|wait|actually|please|pls|aight|alright|lol|lmao|haha+|jk|just kidding|bro|no|nope|nah|naw|then|now|you know what|on second thoughts?|i think|i guess|rather|maybe|just|let'?s|lets|i(?:'d| would) (?:rather|prefer to)|i(?:'ll| will)|can we|could we)(?: +|$))+/
const closing =
  /(?: +(?:please|pls|then|now|thanks|thank you|sorry|for now|today|right now|at all|after all|instead|lol|bro|man|i think))+$/
const it = '(?:it|this|that|anything|any of (?:it|this|that)|a thing|the plan|this plan|the whole thing)'
const any = (...shapes: string[]) => new RegExp(`^(?:${shapes.join('|')})$`)

/** Each says by itself that nothing of what is in hand is to be done. */
const stops = any(
  `(?:i|we) (?:really |just )?(?:don'?t|do not|no longer) (?:want|wanna|need|wish|feel like)(?: to)?(?: (?:do|go on with|go through with|continue with|doing|sign) ${it}| ${it})(?: any ?more| any longer)?`,
  "(?:i|we) (?:really |just )?(?:don'?t|do not) (?:want|wanna|need|feel like it)(?: to)? (?:any ?more|any longer)",
  '(?:i|we) no longer want',
  `(?:i|we) won'?t(?: (?:do|sign|touch|go through with|go on with) ${it})?(?: any ?more)?`,
  `(?:do not|don'?t) (?:do|touch|change|move|sign|start|execute|run|make|go on with|go ahead with|bother with) ${it}(?: any ?more)?`,
  '(?:do|change|move|touch|make) nothing|nothing',
  "(?:leave|keep|let) (?:everything|all|it|it all|things|that|this|them|all of it)(?: just)? (?:alone|be|as (?:it|they) (?:is|are)|as is|(?:the way|how|like) (?:it|they|things)(?: is| are|'s)|in peace)",
  'let (?:it|things) (?:be|go)',
  '(?:pass|skip(?: (?:it|this|that))?|not(?: (?:do|doing) (?:it|this|that))?|stay out(?: of (?:it|this|that))?|back out|pass on (?:it|this|that))',
  "not (?:going through|going ahead|going on) with (?:it|this|that)|not (?:any ?more|today|this time|interested|needed|worth it)|it'?s not worth it",
  "(?:i'?m|i am|we'?re|we are) (?:out|not (?:doing|going to do|gonna do|going through with) (?:it|this|that)(?: any ?more)?|backing out|not interested)",
  'count me out|no deal|i take (?:it|that) back|forget (?:the whole thing|everything|all that|all this|this|about (?:this|that|everything))|drop (?:the whole thing|the plan|this|that)|(?:scrap|cancel|stop) (?:the whole thing|everything|this|the plan)|call the whole thing off|(?:some|an)other (?:time|day)|maybe (?:later|another time|next time|some other time)',
  "(?:i )?(?:don'?t|do not) think so",
)
const being = "(?:(?:i'?m|i am|it'?s|it is|that'?s|that is|this is|im|all|gas is|sounds|looks|feels|getting) )*"
const degree = '(?:(?:a bit|a little|way|far|much|really|very|just|kinda|kind of|getting|too|so|quite) )*'
/** Why, which by itself says nothing: "too long", "i'm too scared". */
const reasons = any(
  `${being}${degree}(?:scared|scary|afraid|nervous|worried|anxious|long|slow|risky|expensive|pricey|much|complicated|difficult|dangerous|late|confusing|tired|broke|high|hard|steep|costly|stressful|sketchy)(?: for me)?`,
  "(?:i(?:'ve| have)? )?changed my mind",
)
const acts =
  '(?:staking|stake|swaps?|swapping|lending|loans?|borrowing|deposits?|trades?|trading|sending|transfers?|bridging|selling|buying|moves?)'
const denials = any(`no (?:more )?${acts}`)
/** "I will not buy more ether": of what is in hand, where that is what it buys. */
const refusals =
  /^(?:(?:i'?m|we'?re) not going to|(?:(?:i|we) )?(?:will not|won'?t|(?:am|are) not going to|not going to|do not want to|don'?t want to|no longer want to)) (?<verb>[a-z]+)(?: (?:any|some|more|any more|my|the|of|that))*(?: (?<own>[a-z0-9]+))?(?: any ?more)?$/

/** What money leaves a place by, so that "leave it there" says no to it. */
const leavings: ReadonlySet<Draft['kind']> = new Set(['withdraw', 'unstake', 'revoke', 'cancel'])
const stays = any(
  '(?:leave|keep) (?:it|them|everything|it all|that|all of it|(?:the|my|all my) (?:money|coins|cash|funds|savings)) (?:there|in there|on|where (?:it|they|everything) (?:is|are)|in place)',
)
const ownOne =
  /^(?:leave|keep|don'?t touch|do not touch|hands off) (?:my|the) (?<own>[a-z0-9]+)(?: (?:alone|as it is|be|where it is|how it is|like it is))?$/

/**
 * "i don't want it anymore", "too long, forget it", "leave my eth alone": a plain no in more words, to what is in hand. Null
 * where one part of the turn says anything else.
 */
export function giveUp(state: State, turn: string, at: number): Outcome | null {
  const { live } = state
  // Of a limit, `liftIt` knows which one is meant.
  const limits = live?.every(({ steps }) => steps.every(({ kind }) => kind === 'limit'))
  if (live === null || limits === true || turn.includes('?')) return null
  const own = (part: string, bare: string): boolean =>
    isOwn(bare, live) || isRefused(part, live) || (stays.test(bare) && leaves(live))
  if (endIn(turn, own) === null) return null
  const from = [{ turn: at, start: 0, end: turn.length }]
  const drop: Draft = { kind: 'cancel', said: { what: { value: 'plan', from, by: 'a plain no' } }, unclear: [] }
  const { reading, blocks } = showing(state, drop)
  return { state: { live: null, past: live, shown: null }, reading, blocks }
}

/**
 * Whether each part of a turn says no, or says nothing: `plain` where no more than that "no" or "stop" does, null where one says
 * anything else, or none says no.
 * @param isOwn whether a part, as it was said and without what surrounds it, says no to what is in hand
 */
function endIn(turn: string, isOwn: (part: string, bare: string) => boolean): 'plain' | 'clear' | null {
  const parts = straightQuotes(turn)
    .toLowerCase()
    .split(/[,.;!:\u2026-]+(?:\s+|$)|\s+and\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let ends: 'plain' | 'clear' | null = null
  for (const part of parts) {
    const bare = part.replace(leading, '').replace(closing, '').trim()
    const said = no.has(bare) ? bare : part
    if (stops.test(bare) || isOwn(part, bare)) ends = 'clear'
    else if (no.has(said)) ends = mere.has(said) ? (ends ?? 'plain') : 'clear'
    else if (bare !== '' && !aroundAnswers.has(bare) && !reasons.test(bare) && !denials.test(part)) return null
  }
  return ends
}

/** They may be said to an answer, or to nothing. */
const mere: ReadonlySet<string> = new Set([
  'no',
  'nope',
  'nah',
  'naw',
  'n',
  'no way',
  'no thanks',
  'no thank you',
  'stop',
])

/** Whether words call off what is in hand, whatever it is: "forget it, don't do it", and no bare "no". */
export const callsOff = (words: string): boolean => endIn(words, () => false) === 'clear'

const leaves = (live: readonly Block[]) => live.every(({ steps }) => steps.every(({ kind }) => leavings.has(kind)))

/** "leave my eth alone", where that is what the one act in hand takes. */
function isOwn(part: string, live: readonly Block[]): boolean {
  const own = ownOne.exec(part)?.groups?.own
  const [step, ...more] = live.flatMap(({ steps }) => steps)
  if (own === undefined || step === undefined || more.length > 0) return false
  const [word, ...others] = tag(own, [])
  const taken = step.said.sell ?? step.said.asset
  return others.length === 0 && word?.lexeme.tag === 'asset' && word.lexeme.asset === taken?.value
}

/** "I will not buy more ether now", of the one act in hand, which does just that. */
function isRefused(part: string, live: readonly Block[]): boolean {
  const found = refusals.exec(part.replace(closing, ''))
  const [step, ...more] = live.flatMap(({ steps }) => steps)
  if (found === null || step === undefined || more.length > 0) return false
  const { verb = '', own } = found.groups ?? {}
  const kinds = refusable[verb]
  if (kinds === undefined || !kinds.includes(step.kind)) return false
  if (own === undefined || pointers.has(own)) return true
  const [word, ...others] = tag(own, [])
  const { buy, sell, asset } = step.said
  const held = verb === 'buy' ? buy : step.kind === 'swap' ? (sell ?? asset) : asset
  return others.length === 0 && word?.lexeme.tag === 'asset' && word.lexeme.asset === held?.value
}

const pointers: ReadonlySet<string> = new Set(['it', 'that', 'this', 'them', 'anything'])
const putting: readonly Draft['kind'][] = ['supply', 'earn']
const refusable: Partial<Record<string, readonly Draft['kind'][]>> = {
  buy: ['swap'],
  sell: ['swap'],
  swap: ['swap'],
  send: ['send'],
  pay: ['send'],
  borrow: ['borrow'],
  stake: ['stake'],
  lend: putting,
  deposit: putting,
  invest: putting,
}
