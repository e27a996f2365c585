import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag, type Word } from '../lexicon/tag.ts'
import type { Draft, Source } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Token } from '../text/Token.ts'
import { tokenise } from '../text/tokenise.ts'
import { placeByRate, ratedName } from './placeByRate.ts'
import { leadOf } from './plainWords.ts'

/** The longest name of a place that a question may carry. */
const longestVenue = 64

const choosing =
  '(?:choose|chose|chosen|pick|picked|use|used|take|took|suggest|recommend|prefer|consider|go with|go for|put it in|put it into|(?:put|place|lend|park|invest|deposit) (?:that|this|them|it|everything|(?:my|the|that) (?:money|cash|funds|coins|dollars|savings|usdc|usdt|dai|eth|ether)) (?:in|into|with|on|to|at))'
/** Questions after a place: what follows them is what is asked about. The longest first. */
const opening = new RegExp(
  `^(?:(?:why|how come|y(?= (?:that|this|there|the|so|not|did|do you|are)(?: |$)))(?: (?:you |i )?(?:didnt|did not|dont|do not|wouldnt|arent|isnt it|wasnt it|is it not|not)(?: you| we| i)?(?: not)?(?: (?:${choosing}|choosing|using|in|with))?| (?:did|would|do) (?:you|we)(?: not)? ${choosing}| (?:is|are|was|were|has|have|did) (?:it|that|this|everything|(?:(?:all )?(?:of )?(?:my|the|that) )?(?:money|cash|funds|coins|dollars|savings|usdc|usdt|dai|eth|ether))(?: been)?(?: go| gone| put| placed| lent| lying| parked| deposited| invested)* (?:in|into|with|at|to))?|(?:whats|what is|what was|is there (?:anything|something)|is (?:anything|something)) wrong with)(?= |$)`,
)
/** Words that end such a question without changing it. */
const trailing = new Set(['then', 'instead', 'though', 'tho', 'please', 'pls', 'again', 'really', 'now'])
const articles = new Set(['the', 'a', 'an', 'my', 'your', 'that', 'this', 'in', 'on', 'with', 'from', 'into', 'of'])
const places = new Set([
  'vault',
  'vaults',
  'pool',
  'pools',
  'market',
  'markets',
  'position',
  'protocol',
  'place',
  'one',
  '1',
])

/**
 * "why aave?", "why not compound?", "why didn't you choose the dream vault?": the plan in hand, and what of it is asked
 * about. Null where the turn is no such question, or says more than that.
 */
export function readWhy(turn: string, at: number): Draft | null {
  const asked = askedIn(withoutRemark(turn))
  if (asked === null) return null
  const { own, size, isChosen } = asked
  const opens = { turn: at, start: own[0]?.start ?? 0, end: own[size - 1]?.end ?? 0 }
  const asks = (said: Draft['said'] = {}): Draft => ({
    kind: 'show',
    said: { topic: { value: 'plan', from: [opens] }, ...said },
    unclear: [],
  })
  const rest = subjectOf(asked.subject)
  const [first, last] = [rest[0], rest.at(-1)]
  if (first === undefined || last === undefined) return asks()
  const from: Source[] = [{ turn: at, start: first.start, end: last.end }]
  const words = tag(turn.slice(first.start, last.end), [])
  const venue = rest.map(({ text }) => text).join(' ')
  const named = words.flatMap(({ lexeme }) => protocolOf(lexeme))
  const [protocol] = named
  if (named.length === 1 && protocol !== undefined && words.every((word) => isPlace(word) || isProtocol(word)))
    return asks(isOwnPlace(protocol) ? { venue: { value: venue, from } } : { protocol: { value: protocol, from } })
  if (placeByRate(venue) !== null) {
    const { start } = first
    const end = last.end + (percent.exec(turn.slice(last.end))?.[0].length ?? 0)
    return asks({ venue: { value: turn.slice(start, end).toLowerCase(), from: [{ turn: at, start, end }] } })
  }
  if (ratedName.test(venue) && words.some(isProtocol)) return asks({ venue: { value: venue, from } })
  const chosen = isChosen || places.has(last.text)
  if (chosen && venue.length <= longestVenue && isName(words)) return asks({ venue: { value: venue, from } })
  return words.every((word) => isPlace(word) || idle.has(word.lexeme.tag)) ? asks() : null
}

const percent = /^ ?%/

/** "no, why not aave?" */
const denying = new Set(['no', 'nope', 'nah'])

type Asked = {
  readonly own: readonly Token[]
  /** How many of them open the question. */
  readonly size: number
  /** What it is asked of. */
  readonly subject: readonly Token[]
  /** It is asked of a choice, so that what stands there is a name. */
  readonly isChosen: boolean
}

/** Where the question opens, and what it is asked of. Null where it is no such question. */
function askedIn(turn: string): Asked | null {
  const all = tokenise(turn)
  const spoken = all.slice(0, all.findLastIndex(({ kind }) => kind !== 'sign') + 1)
  const tokens = withoutPlease(withoutLead(spoken.filter(({ text }) => text !== '%')))
  if (tokens.length === 0 || tokens.length > longest) return null
  const whole = wordsOf(tokens)
  const turned = leftOut.exec(whole)?.groups?.place
  if (turned !== undefined) {
    const subject = tokens.slice(2, 2 + turned.split(' ').length)
    return isPlain(subject) ? { own: tokens, size: 2, subject, isChosen: true } : null
  }
  const { own, other } = apart(tokens)
  const size = opening.exec(wordsOf(own))?.[0].split(' ').length ?? 0
  if (size === 0 || !isPlain(own)) return null
  return { own, size, subject: other ?? own.slice(size), isChosen: size > 1 || other !== null }
}

const longest = 24
const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ')
const isPlain = (tokens: readonly Token[]): boolean => tokens.every(({ kind }) => kind !== 'sign' && kind !== 'hex')

/** "why not aave, please?" without the comma, which is of the word behind it. */
function withoutPlease(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ kind, text }) => kind !== 'sign' && !trailing.has(text))
  return tokens.filter(({ kind }, at) => at <= last || kind !== 'sign')
}

/** "thanks, but why aave?": from the question on. */
function withoutLead(tokens: readonly Token[]): readonly Token[] {
  const isDenied = denying.has(tokens[0]?.text ?? '')
  const words = tokens.slice(isDenied ? 1 : 0).filter(({ kind }) => kind !== 'sign')
  const lead = leadOf(wordsOf(words))
  const first = words[lead === '' ? 0 : lead.trimEnd().split(' ').length]
  return first === undefined ? [] : tokens.slice(tokens.indexOf(first))
}

/** "why was steady left out?", "why isn't the dream vault good enough?" */
const leftOut =
  /^why (?:was|is|were|did|does|isnt|wasnt|didnt|doesnt|hasnt) (?<place>(?!it\b|that\b|this\b|i\b|you\b|we\b|my\b)\S+(?: \S+){0,4}?)(?: (?:get|got|been|being|not|even|then|just)){0,2} (?:left out|turned down|ruled out|rejected|excluded|passed over|chosen|picked|used|considered|good enough|safe enough|allowed|pass|fail|failed|make it)(?: then)?$/

/** "what's wrong with steady, it pays 5.16%?": what it pays says no more of what is asked. */
const remark =
  /(?:[,;.?!]| (?=(?:when|since|because|although|though|while|if|as|but|and) )) *(?:(?:when|since|because|although|though|while|if|as|but|and) )?(?:it|that|this|they|that one|this one)(?:'?s| is| are)? (?:(?:also|only|even|still|clearly) )?(?:pays?|paying|earns?|earning|gives?|giving|offers?|offering|yields?|has|brings?|says?|names?|shows?|makes?|at)\b[^?!]{0,40}[?!. ]*$/i

function withoutRemark(turn: string): string {
  const found = remark.exec(straightQuotes(turn))
  const said = found === null || found.index === 0 ? turn : turn.slice(0, found.index)
  const rate = rated.exec(said)
  // "the one that pays more" has no name but that.
  return rate === null || rate.index === 0 || unnamed.test(said.slice(0, rate.index)) ? said : said.slice(0, rate.index)
}

/** "the Steady USDC Vault, which pays more", "steady with 5.16%" */
const rated =
  /,? (?:(?:which|that) (?:pays?|earns?|gives?|offers?|yields?|has)|(?:with|at|paying|for)(?= (?:about )?\d))(?: (?:\w|[.,%](?=\w|$)|%(?= ))+){1,4}[?!. ]*$/i
const unnamed =
  /(?:^|\b(?:the|that|a|an|any|another|other|this|with|into|in|than|over|of|not) )(?:ones?|places?|somewhere|something|vaults?|pools?|markets?|options?)$|\b(?:somewhere|something|not|wrong)$/i

/** "why so little?": of the plan, and of nothing that has a name. */
const idle: ReadonlySet<Lexeme['tag']> = new Set([
  'plain',
  'vague',
  'goal',
  'risk',
  'question',
  'that',
  'pronoun',
  'article',
  'the',
  'my',
  'there',
  'also',
  'instead',
  'equal',
  'each',
])

/** What a place is set beside that is no place by name. */
const others =
  /,? (?:(?:and|but) not|not|instead of|rather than|over|when|if|although|though|while)(?: put it| put)?(?: in| into| to| with| at)? (?:somewhere|anywhere|someplace|elsewhere|something|others?|the others?|the rest|another|one that|a place|places|a better|any other|all the others?|there (?:is|are)|it pays)(?=$|[ ,])/

/** Between two places that are set beside each other. */
const besides =
  /(?: , not|,? (?:(?:and|but) not|instead of|rather than|over))(?: put)?(?: it)?(?: in| into| to| with| at)? /

/**
 * "why aave and not somewhere that pays more": why aave; what pays more stands beside it in the answer. "why aave and not steady": why
 * not steady.
 */
function apart(tokens: readonly Token[]): { readonly own: readonly Token[]; readonly other: readonly Token[] | null } {
  const text = wordsOf(tokens)
  const found = besides.exec(text)
  if (found !== null && found.index > 0) {
    const own = tokens.slice(0, countOf(text.slice(0, found.index)))
    const other = tokens.slice(countOf(text.slice(0, found.index + found[0].length)))
    if (placeByRate(wordsOf(other)) !== null) return { own, other: null }
    if (namesPlace(subjectOf(other))) return { own, other }
  }
  const at = text.search(others)
  if (at <= 0 || tag(text.slice(at), []).some(({ lexeme }) => protocolOf(lexeme).length > 0))
    return { own: tokens, other: null }
  return { own: tokens.slice(0, countOf(text.slice(0, at))), other: null }
}

const countOf = (text: string): number => text.trim().split(' ').length

/** A name and nothing else. */
function namesPlace(tokens: readonly Token[]): boolean {
  const words = tag(wordsOf(tokens), [])
  const named = words.some(isProtocol) && words.every((word) => isPlace(word) || isProtocol(word))
  return words.length > 0 && words.length < 6 && (named || isName(words))
}

/** What is asked about, without the articles before it and what trails it. */
function subjectOf(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length]
  while (from < to && articles.has(tokens[from]?.text ?? '')) from += 1
  while (to > from && trailing.has(tokens[to - 1]?.text ?? '')) to -= 1
  return tokens.slice(from, to)
}

const protocolOf = (lexeme: Lexeme): readonly PlaceName[] =>
  (lexeme.tag === 'protocol' || lexeme.tag === 'asset') && lexeme.protocol !== undefined ? [lexeme.protocol] : []
const isProtocol = ({ lexeme }: Word) => protocolOf(lexeme).length > 0
const isPlace = ({ text }: Word) => places.has(text)

/** A name: words that mean nothing else, of which one at least is nobody's, or a place of an asset. An act, an amount or a wish is none. */
function isName(words: readonly Word[]): boolean {
  const naming: readonly Lexeme['tag'][] = ['unknown', 'unclear', 'plain', 'asset', 'protocol', 'fraction', 'number']
  const held = words.some(isPlace) && words.some(({ lexeme }) => lexeme.tag === 'asset')
  const strange = held || words.some(({ lexeme, repaired }) => lexeme.tag === 'unknown' || repaired === true)
  return strange && words.every((word) => isPlace(word) || word.repaired === true || naming.includes(word.lexeme.tag))
}
