import type { Noun, Prep, Verb } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import { carryPrep, joining, joinPrep } from './carryPrep.ts'
import type { Content, Mention } from './Mention.ts'
import { type Found, readCompare, readSplit } from './readCompare.ts'
import { readHolding } from './readHolding.ts'
import { readTime } from './readTime.ts'
import { readUnknown } from './readUnknown.ts'

/** Everything a turn speaks of, in order, each with the preposition that stands before it. */
export function findMentions(words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  let prep: Prep | null = null
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    if (word.lexeme.tag === 'prep') {
      const joined = joinPrep(prep, word.lexeme.prep)
      if (joined.lost) mentions.push(lostAt(word))
      prep = joined.prep
      at += 1
      continue
    }
    const { content, next, prep: own } = readOne(words, at, mentions, prep)
    const used = words.slice(at, next)
    const repeats = content?.type === 'comma' && mentions.at(-1)?.type === 'comma'
    if (content !== null && !repeats) {
      const contact = used.find((one) => one.contact !== undefined)?.contact ?? null
      const repaired = used.some((one) => one.repaired === true)
      mentions.push({
        start: word.start,
        end: used.at(-1)?.end ?? word.end,
        prep: joining.has(content.type) ? null : (own ?? prep),
        repaired,
        contact,
        ...content,
      })
    }
    const carried = carryPrep(words, at, content, prep)
    if (carried === 'lost') mentions.push(lostAt(word))
    if (carried !== 'kept') prep = null
    at = Math.max(next, at + 1)
  }
  return mentions
}

/** A direction that nothing took is asked about: without it the money would go the other way. */
const lostAt = ({ start, end }: Word): Mention => ({
  type: 'stray',
  start,
  end,
  prep: null,
  repaired: false,
  contact: null,
})

function readOne(words: readonly Word[], at: number, before: readonly Mention[], prep: Prep | null): Found {
  if (words[at]?.text.startsWith('keep') && readSplit(words, at + 1) !== null)
    return { content: { type: 'verb', verb: 'keep' }, next: at + 1 }
  const timed = readTime(words, at, prep)
  if (timed !== null) return timed
  // "send it 10 times": how often, and not how much.
  const again = words[at]?.lexeme.tag === 'number' && ['times', 'time'].includes(words[at + 1]?.text ?? '')
  if (again) return { content: { type: 'stray' }, next: at + 2 }
  const compared = readCompare(words, at)
  // "50 usdc more than last time": how much that is nobody can tell.
  if (compared?.content === null && isCountedNow(before.at(-1)) && /than$/.test(words[at]?.text ?? ''))
    return { content: { type: 'stray' }, next: compared.next }
  if (compared !== null) return compared
  const split = readSplit(words, at)
  if (split !== null) return split
  const recipient = words[at]?.lexeme.tag === 'contact' || (words[at]?.contact !== undefined && prep === 'to')
  const placed =
    words[at]?.text === 'place' && (words[at + 1]?.lexeme.tag === 'number' || words[at + 1]?.lexeme.tag === 'all')
  if (placed) return { content: { type: 'verb', verb: 'put' }, next: at + 1 }
  const held = recipient ? null : readHolding(words, at)
  if (held !== null) return { content: held.holding, next: held.next }
  return { content: readWord(words, at, before, prep), next: at + 1 }
}

const same = new Set([
  'there',
  'not',
  'skip',
  'only',
  'or',
  'and',
  'then',
  'also',
  'stop',
  'fix',
  'except',
  'leave',
  'question',
  'request',
  'background',
  'bypass',
  'once',
  'again',
  'same',
  'instead',
  'equal',
  'each',
  'if',
  'until',
  'later',
  'date',
] as const)
type Same = typeof same extends Set<infer T> ? T : never
const isSame = (tag: string): tag is Same => [...same].some((one) => one === tag)

/** "tell bob to send me 5 usdc": money comes to the person, and none is sent. "send me a note" is no money. */
function isToMe(words: readonly Word[], at: number, before: readonly Mention[]): boolean {
  const last = before.at(-1)
  const gives = last?.type === 'verb' && (last.verb === 'send' || last.verb === 'pay')
  const next = words[at + 1]?.lexeme.tag
  return gives && ['me', 'us'].includes(words[at]?.text ?? '') && next !== undefined && next !== 'article'
}

const others: ReadonlySet<string> = new Set([
  ...['he', 'she', 'they', 'everyone', 'everybody', 'people', 'somebody', 'someone', 'others', 'friend', 'friends'],
  ...[
    'nobody',
    'noone',
    'no one',
    'anybody',
    'anyone',
    'wife',
    'husband',
    'dad',
    'mum',
    'mom',
    'brother',
    'sister',
    'boss',
    'neighbour',
    'neighbor',
  ],
])
const auxiliary: ReadonlySet<string> = new Set([
  ...['should', 'would', 'will', 'could', 'can', 'must', 'might', 'may', 'has', 'have', 'had', 'always', 'usually'],
  ...['also', 'just', 'already', 'really'],
])

/** Right before a verb: what was, or could have been, done is asked about, or what was to be done is not any more. */
const past: ReadonlySet<string> = new Set([
  'have i',
  'had i',
  'did i',
  'have we',
  'did we',
  'forget',
  'forget about',
  'could i have',
  'can i have',
  'may i have',
])

/** "my friend put 1000 usdc in aave", "bob should lend 5 usdc", "have i put it in aave": no order to do it. */
function isNoOrder(words: readonly Word[], at: number): boolean {
  if (past.has(words[at - 1]?.text ?? '')) return true
  // "there is no need to repay 5 usdc"
  if (words[at - 1]?.text === 'no need for') return true
  if (words[at - 1]?.text === 'to' && words[at - 2]?.text === 'no need') return true
  // "tell bob how to send 5 usdc": nothing is to be sent.
  if (words[at - 1]?.text === 'to' && words[at - 2]?.text === 'how') return true
  let subject = at - 1
  while (auxiliary.has(words[subject]?.text ?? '')) subject -= 1
  const who = words[subject]
  if (who === undefined) return false
  const before = words[subject - 1]?.lexeme.tag
  const opens = before === undefined || before === 'sign' || before === 'stop' || before === 'question'
  return who.contact === undefined ? others.has(who.text) : opens
}

function readWord(words: readonly Word[], at: number, before: readonly Mention[], prep: Prep | null): Content | null {
  const word = words[at]
  if (word === undefined) return null
  const { lexeme } = word
  // "send 50 usdc and tell alice": she is told, and not sent to.
  if (word.contact !== undefined && telling.has(words[at - 1]?.text ?? '')) return { type: 'stray' }
  if (word.contact !== undefined && (lexeme.tag === 'contact' || prep === 'to'))
    return { type: 'party', to: word.contact }
  if (isToMe(words, at, before)) return { type: 'stray' }
  // "send 20 usdc to tim": whoever is near a word for an act is somebody, where a name was due.
  if (lexeme.tag === 'verb' && word.repaired && prep === 'to' && isSentOff(before))
    return { type: 'unknown', text: word.text }
  switch (lexeme.tag) {
    case 'verb':
      if (isNoOrder(words, at)) return { type: 'stray' }
      // "when yields drop under 4": a move of a number, not of money.
      if (lexeme.verb === 'send' && words[at + 1]?.lexeme.tag === 'compare') return null
      return readAsNoun(words, at, prep) ?? { type: 'verb', verb: lexeme.verb, ...(lexeme.takes && { takes: true }) }
    case 'or':
      return word.text === 'either' && isLast(words, at) ? null : { type: 'or' }
    case 'if':
      return word.text === 'after' && isLast(words, at) ? null : { type: 'if' }
    case 'protocol':
      return { type: 'protocol', protocol: lexeme.protocol, asset: null }
    case 'asset':
      return lexeme.protocol ? { type: 'protocol', protocol: lexeme.protocol, asset: lexeme.asset } : null
    case 'chain':
      return { type: 'chain', chain: lexeme.chain }
    case 'address':
      return { type: 'address', address: word.raw, valid: lexeme.valid }
    case 'name':
      return { type: 'party', to: lexeme.name }
    case 'noun':
      return { type: 'noun', noun: lexeme.noun }
    case 'topic':
      return { type: 'topic', topic: lexeme.topic }
    case 'goal':
      return { type: 'goal', goal: lexeme.goal }
    case 'risk':
      return { type: 'risk', risk: lexeme.risk }
    case 'times':
      return { type: 'times', by: lexeme.by, name: lexeme.name }
    case 'per':
      return { type: 'per', per: 'transaction' }
    case 'past':
      return isWanted(words, at) ? { type: 'verb', verb: lexeme.verb } : { type: 'stray' }
    // "each florp week": how often, or how long, that was not understood.
    case 'time':
      return lexeme.days > 0 ? { type: 'date' } : null
    case 'unreal':
      return { type: 'stray' }
    // "fifty shiny bucks": a unit or a scale that no number took would have made another amount of it.
    case 'unit':
    case 'scale':
      return before.some((one) => isBareNumber(one) || one.type === 'split') || (prep !== null && !isAtPause(words, at))
        ? { type: 'stray' }
        : null
    case 'unclear':
      return { type: 'unknown', text: word.text }
    case 'except':
      return word.text === 'but' && !isRuledOut(words[at + 1]) && !partsAll(words[at + 1], before)
        ? { type: 'comma' }
        : { type: 'except' }
    case 'sign':
      return readSign(word.text)
    case 'not':
      return { type: word.text === 'no' ? readNo(words[at + 1], before) : 'not' }
    case 'unknown':
      return readUnknown(words, at, before, prep)
    case 'plain':
      if (word.text === 'back') return { type: 'back' }
      return word.repaired ? readUnknown(words, at, before, prep) : null
    default:
      return isSame(lexeme.tag) ? { type: lexeme.tag } : null
  }
}

/** Something was counted that is to go to somebody. */
function isSentOff(before: readonly Mention[]): boolean {
  const held = before.at(-1)
  const sends = before.some((one) => one.type === 'verb' && (one.verb === 'send' || one.verb === 'pay'))
  return sends && held?.type === 'holding' && held.quantity !== null
}

const telling: ReadonlySet<string> = new Set([
  'tell',
  'ask',
  'text',
  'call',
  'message',
  'email',
  'inform',
  'notify',
  'let',
])

const isBareNumber = (one: Mention) =>
  one.type === 'holding' && one.asset === null && one.quantity?.form === 'number' && one.quantity.unit === 'none'

const isCountedNow = (one: Mention | undefined) => one?.type === 'holding' && one.quantity?.form === 'number'

const isLast = (words: readonly Word[], at: number) => {
  const next = words[at + 1]
  return next === undefined || next.lexeme.tag === 'stop' || [',', '(', ')', ':'].includes(next.text)
}

const isAtPause = (words: readonly Word[], at: number) =>
  words[at + 1] === undefined || words[at + 1]?.lexeme.tag === 'stop'

const paysWell = (words: readonly Word[], at: number) =>
  words[at]?.text === 'pay' &&
  (words[at - 1]?.lexeme.tag === 'that' || words[at - 1]?.text === 'which') &&
  ['goal', 'the', 'plain'].includes(words[at + 1]?.lexeme.tag ?? '')

const nounsOfActs: Readonly<Partial<Record<Verb, Noun>>> = { lend: 'position', stake: 'position' }
const objectStarts = new Set([
  'number',
  'count',
  'unit',
  'all',
  'my',
  'the',
  'article',
  'asset',
  'fraction',
  'pronoun',
  'that',
])

/** "from my compound deposit": a word for an act is a thing where it is owned and acts on nothing. */
function readAsNoun(words: readonly Word[], at: number, prep: Prep | null): Content | null {
  if (paysWell(words, at)) return { type: 'noun', noun: 'rate' }
  const lexeme = words[at]?.lexeme
  const noun = lexeme?.tag === 'verb' ? nounsOfActs[lexeme.verb] : undefined
  const owned =
    prep === 'out' || prep === 'from' || ['protocol', 'asset', 'my'].includes(words[at - 1]?.lexeme.tag ?? '')
  return noun !== undefined && owned && !objectStarts.has(words[at + 1]?.lexeme.tag ?? '')
    ? { type: 'noun', noun }
    : null
}

/** "i want my eth sold", "get it bridged", "to be paid": what is to be done, not what was done. */
function isWanted(words: readonly Word[], at: number): boolean {
  const previous = words[at - 1]
  if (previous === undefined) return false
  if (previous.text === 'be' || previous.text === 'to be') return true
  if (!['asset', 'pronoun', 'protocol'].includes(previous.lexeme.tag)) return false
  return words.slice(0, at - 1).some(({ text, lexeme }) => wanting.has(text) || lexeme.tag === 'request')
}

const wanting = new Set(['get', 'want', 'need', 'like', 'have'])

const isRuledOut = (word: Word | undefined) =>
  word !== undefined &&
  (word.contact !== undefined ||
    ['protocol', 'number', 'asset', 'contact', 'name', 'address'].includes(word.lexeme.tag))

/** "all my eth but the staked part": a part of it, in words that are no amount. */
const partsAll = (next: Word | undefined, before: readonly Mention[]) => {
  const last = before.at(-1)
  const all = last?.type === 'holding' && last.quantity?.form === 'all'
  return all && ['the', 'my', 'that', 'unknown'].includes(next?.lexeme.tag ?? '')
}

/** "bob, no alice" and "50, no 80" correct; "no pendle" rules out; "no usdc" may do either. */
function readNo(next: Word | undefined, before: readonly Mention[]): 'fix' | 'no' | 'not' {
  const tag = next?.lexeme.tag
  if (before.length > 0 && (next?.contact !== undefined || tag === 'number' || tag === 'name')) return 'fix'
  if (tag === 'verb' || tag === 'unknown' || tag === 'unreal' || tag === 'pronoun') return 'no'
  const coin = next?.lexeme.tag === 'asset' && next.lexeme.protocol === undefined
  return next === undefined || coin || tag === 'sign' || tag === 'chain' || tag === 'address' ? 'no' : 'not'
}

function readSign(text: string): Content | null {
  if (text === ',' || text === '(' || text === ')' || text === '/') return { type: 'comma' }
  if (text === ':') return { type: 'colon' }
  return text === '"' ? { type: 'quote' } : null
}
