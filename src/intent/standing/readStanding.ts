import type { ProtocolName } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import type { Block, Draft, Said } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { asksForBook } from './asksForBook.ts'
import { newContactIn } from './newContactIn.ts'
import { readSigns } from './readSigns.ts'
import type { Letter, Sign, SignOf } from './Sign.ts'

/** No rule is said without one of these: what has none is not looked at any closer. */
const speaksOf =
  /never|no more|n[o'\u2019]?t|impossible|prevent|keep me|most|max|up to|exceed|limit|cap|lift|only|just|stick|strict|allow|let |permit|again|stop|outside|stranger|spend|contact|address/i

/**
 * A turn that is about standing rules and nothing else: "never more than $500 a day", "only to my contacts", "only use
 * aave and uniswap", "lift my limits". Every word of it is accounted for; null where one is not, and then the turn is read
 * like any other. `goesOn`: a plan is in hand, which "only aave" would be about. `before`: the limit that is being talked about.
 */
export function readStanding(
  text: string,
  turn: number,
  contacts: readonly string[],
  goesOn: boolean,
  before: Draft | null,
): readonly Block[] | null {
  const remembers = newContactIn(text) !== null
  if (before === null && !remembers && !speaksOf.test(text)) return null
  const words = tag(asOrder(text), contacts)
  if (words.length === 0 || words.length > 60) return null
  const isSet = before === null || findMissing(before).length === 0
  const signs = readSigns(words, goesOn || !isSet)
  const steps = signs === null ? null : (answerPeriod(signs, turn, before) ?? readRules(signs, turn, goesOn))
  if (steps !== null) return [{ when: null, notify: false, steps }]
  const span = { turn, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  if (!remembers && !asksForBook(words)) return null
  const show: Draft = { kind: 'show', said: { topic: { value: 'contacts', from: [span] } }, unclear: [] }
  return [{ when: null, notify: false, steps: [show] }]
}

const courtesy =
  /,\s*(?:please|pls|sorry|thanks|(?:can|could|would) you (?:set|do|arrange) (?:that|it)(?: up)?(?: for me)?)[ .!?]*$/i
const request =
  /^\W*(?:(?:actually|please|ok|okay|and|so|then|now|sorry|oh)[,.! ]+)*(?:can|could|would|will) (?:you|we) /i

/** "could you lift that limit, please?" is asked as politely as an order is; every letter keeps its place. */
function asOrder(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length)
  const bare = text.replace(courtesy, blank).replace(/^\W*(?:actually|oh|sorry|ok|okay|well)[,.! ]+/i, blank)
  return request.test(bare) ? bare.replace(/\?\s*$/, blank) : bare
}

/** "per transaction", to the question over which time a limit counts. */
function answerPeriod(signs: readonly Sign[], turn: number, before: Draft | null): readonly Draft[] | null {
  const [only, ...more] = signs
  if (before?.said.usd === undefined || only?.letter !== 'P' || more.length > 0) return null
  return [{ ...before, said: { ...before.said, per: say(only.per, only, turn) } }]
}

const mostRules = 4

/** One rule, or several with an "and" between them. */
function readRules(signs: readonly Sign[], turn: number, goesOn: boolean, after?: Draft): readonly Draft[] | null {
  const whole = readRule(signs, turn, goesOn, after)
  if (whole !== null) return [whole]
  for (const [at, sign] of signs.entries()) {
    if (sign.letter !== '&' || at === 0) continue
    const first = readRule(signs.slice(0, at), turn, goesOn, after)
    const rest = first === null ? null : readRules(signs.slice(at + 1), turn, goesOn, first)
    if (first !== null && rest !== null && rest.length < mostRules) return [first, ...rest]
  }
  return null
}

function readRule(signs: readonly Sign[], turn: number, goesOn: boolean, after?: Draft): Draft | null {
  const shape = signs.map(({ letter }) => letter).join('')
  return (
    readSpend(signs, shape, turn, after?.said.usd !== undefined && after.said.usd.value !== 'none') ??
    readLift(signs, shape, turn) ??
    readLiftAfter(signs, shape, turn) ??
    readOnly(signs, shape, turn, goesOn) ??
    readOpen(signs, shape, turn)
  )
}

/** Each may be said once; an amount must be. What the rule is of stands behind its preposition. */
const once: readonly Letter[] = ['N', 'M', 'A', 'D', 'P', 'L', 'X', 'K', 'S', 'V', 'U', 'Y', 'B', 'H']
const behind: readonly (readonly [Letter, RegExp])[] = [
  ['T', /^[YBD]/],
  ['I', /^[BHP]/],
  ['O', /^[YBHX]/],
  ['F', /^[YBHPVX]/],
  ['G', /^[DYX]/],
]

/** `goesOn`: a limit stands before it in the same turn, and "$2000 a month" is another. */
function readSpend(signs: readonly Sign[], shape: string, turn: number, goesOn: boolean): Draft | null {
  const count = (letter: string) => shape.split(letter).length - 1
  // "let me spend 500 a day", "i only want to spend 500 a day": the same bound, asked for from the other side. Over which time, it must say.
  const lets = /^(?:aX|QX)/.test(shape) && count('a') + count('Q') === 1 && count('P') === 1 && count('M') === 0
  // "never let me send more than 500 a day": what is not to be let is not to be done.
  const denied = /^Na/.test(shape) && count('a') === 1
  const all = new Set<string>([
    ...once,
    ...behind.map(([letter]) => letter),
    '*',
    ...(lets || denied ? ['a', 'Q'] : []),
  ])
  if (count('D') !== 1 || [...shape].some((letter) => !all.has(letter))) return null
  if (once.some((letter) => count(letter) > 1) || count('Y') + count('B') + count('H') > 1) return null
  const aims = [...shape].every((letter, at) => {
    const rule = behind.find(([prep]) => prep === letter)
    return rule === undefined || rule[1].test(shape.slice(at + 1))
  })
  // "all" belongs to "all my spending", "each transaction"; before an amount it is one.
  if (!aims || /DB|\*[^PX]|\*$/.test(shape)) return null
  const more = count('M') > 0
  const forbids = count('N') > 0
  const bounded = lets || count('L') + count('K') > 0 || (goesOn && count('P') === 1)
  // "send alice at most $200 a week" is an order with a bound; "never send alice more than $200 a week" is a rule.
  if (more !== forbids && !(bounded && !forbids)) return null
  if (count('V') + count('U') > 0 && !forbids && !bounded) return null
  if (count('S') > 0 && count('L') === 0) return null
  if (!bounded && !forbids && count('A') === 0) return null
  const money = find(signs, 'D')
  return { kind: 'limit', said: { ...scopeOf(signs, turn), usd: say(money?.usd ?? '', money, turn) }, unclear: [] }
}

function readLift(signs: readonly Sign[], said: string, turn: number): Draft | null {
  // "the cap" is a limit here, and "cap" an act elsewhere.
  // "just get rid of it" says no more than the rest.
  const shape = said.replace('K', 'L').replace(/^Q(?=R)/, '')
  if (/^R\*?lg?$|^R\*Lg?$/.test(shape)) return lifting('all', signs, turn)
  if (/^RLg?$/.test(shape)) return lifting('one', signs, turn)
  if (/^RT?Q?CQ?L?$/.test(shape)) return lifting('recipients', signs, turn)
  if (/^RQ?pQ?L?$/.test(shape) || unlimited.test(shape)) return lifting('protocols', signs, turn)
  if (!/^R(?:PL|LP|P?L[FOTI]*[YBH]P?|[YB]P?L)$/.test(shape)) return null
  const remove = find(signs, 'R')
  return { kind: 'limit', said: { ...scopeOf(signs, turn), usd: say('none', remove, turn, 'lifted') }, unclear: [] }
}

/** "that limit is too tight, take it off again": what is lifted is named before. */
function readLiftAfter(signs: readonly Sign[], shape: string, turn: number): Draft | null {
  if (!/^[^R&]*[LlK][^R&]*&*R\*?g?$/.test(shape)) return null
  const lift = find(signs, 'R')
  const named = signs.filter(({ letter }) => !['R', '&', '*', 'g', 'a'].includes(letter))
  return lift === undefined ? null : readLift([lift, ...named], `R${named.map(({ letter }) => letter).join('')}`, turn)
}

const somebody = '(?:C|Y(?:&*Y)*)'
const places = '[IOT]?B(?:&*[IOT]?B)*'
const recipientsOnly = new RegExp(
  `^(?:(?:Qa?V|VQ)T?${somebody}|QT${somebody}|QC|NVT?ZET?${somebody}|[KL]VT${somebody}|[KL]TC)$`,
)
const unlimited = new RegExp(`^RT${places}$`)
const strangersNever = /^NVT?J$/
const protocolsOnly = new RegExp(
  `^(?:QW?${places}|WQ${places}|QU${places}|UQ${places}|N[WU]E${places}|[KL]T${places})$`,
)
/** Said while a plan is in hand, these are about that plan. */
const weak = new RegExp(`^(?:Q${places}|Q[WU]${places}|[WU]Q${places}|QT?Y(?:&*Y)*)$`)

function readOnly(signs: readonly Sign[], shape: string, turn: number, goesOn: boolean): Draft | null {
  if (goesOn && weak.test(shape)) return null
  const from = signs.map((sign) => ({ turn, start: sign.start, end: sign.end }))
  const draft = (value: NonNullable<Draft['said']['only']>['value']): Draft => ({
    kind: 'limit',
    said: { only: { value, from } },
    unclear: [],
  })
  if (strangersNever.test(shape)) return draft({ contacts: true })
  if (recipientsOnly.test(shape)) {
    if (shape.includes('C')) return draft({ contacts: true })
    return draft({ recipients: unique(signs.flatMap((sign) => (sign.letter === 'Y' ? [sign.to] : []))) })
  }
  if (!protocolsOnly.test(shape)) return null
  return draft({
    protocols: unique<ProtocolName>(signs.flatMap((sign) => (sign.letter === 'B' ? [sign.protocol] : []))),
  })
}

/** "Let me send to anyone again", "allow all protocols". */
function readOpen(signs: readonly Sign[], shape: string, turn: number): Draft | null {
  if (/^aVT?Zg?$/.test(shape)) return lifting('recipients', signs, turn)
  return /^(?:aW?|W)\*?pg?$/.test(shape) && /[a*]/.test(shape) ? lifting('protocols', signs, turn) : null
}

type Lift = NonNullable<Draft['said']['lift']>['value']

function lifting(value: Lift, signs: readonly Sign[], turn: number): Draft {
  const from = signs.map((sign) => ({ turn, start: sign.start, end: sign.end }))
  return { kind: 'limit', said: { lift: { value, from } }, unclear: [] }
}

/** In which time, to whom, into what, on which chain. */
function scopeOf(signs: readonly Sign[], turn: number): Draft['said'] {
  const [period, who, place, chain] = [find(signs, 'P'), find(signs, 'Y'), find(signs, 'B'), find(signs, 'H')]
  return {
    ...(period && { per: say(period.per, period, turn) }),
    ...(who && { to: say(who.to, who, turn) }),
    ...(place && { protocol: say(place.protocol, place, turn) }),
    ...(chain && { chain: say(chain.chain, chain, turn) }),
  }
}

function find<K extends Letter>(signs: readonly Sign[], letter: K): SignOf<K> | undefined {
  return signs.find((sign): sign is SignOf<K> => sign.letter === letter)
}

function say<T>(value: T, sign: Sign | undefined, turn: number, by?: string): Said<T> {
  const from = sign === undefined ? [] : [{ turn, start: sign.start, end: sign.end }]
  return { value, from, ...(by !== undefined && { by }) }
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]
