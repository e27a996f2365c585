import { isOwnPlace } from '../../model/placeNames.ts'
import type { PlaceName } from '../../model/Reading.ts'
import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag, type Word } from '../lexicon/tag.ts'
import type { Draft, Source } from '../steps/Draft.ts'
import type { Token } from '../text/Token.ts'
import { tokenise } from '../text/tokenise.ts'

/** The longest name of a place that a question may carry. */
const longestVenue = 64

const choosing =
  '(?:choose|chose|chosen|pick|picked|use|used|take|took|suggest|recommend|prefer|consider|go with|go for|put it in|put it into|(?:put|place|lend|park|invest|deposit) (?:that|this|them|it|everything|(?:my|the|that) (?:money|cash|funds|coins|dollars|savings|usdc|usdt|dai|eth|ether)) (?:in|into|with|on|to|at))'
const leading = '(?:(?:and|but|so|ok|okay|then|well|wait|hm|hmm) )*'
/** Questions after a place: what follows them is what is asked about. The longest first. */
const opening = new RegExp(
  `^${leading}(?:(?:why|how come|y(?= (?:that|this|there|the|so|not|did|do you|are)(?: |$)))(?: (?:you |i )?(?:didnt|did not|dont|do not|wouldnt|arent|isnt it|wasnt it|is it not|not)(?: you| we| i)?(?: not)?(?: (?:${choosing}|choosing|using|in|with))?| (?:did|would|do) (?:you|we)(?: not)? ${choosing}| (?:is|are|was|were|has|have|did) (?:it|that|this|everything|(?:(?:all )?(?:of )?(?:my|the|that) )?(?:money|cash|funds|coins|dollars|savings|usdc|usdt|dai|eth|ether))(?: been)?(?: go| gone| put| placed| lent| lying| parked| deposited| invested)* (?:in|into|with|at|to))?|whats wrong with|what is wrong with|what was wrong with)(?= |$)`,
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
  const tokens = tokenise(turn)
  const end = tokens.findLastIndex((token) => token.kind !== 'sign') + 1
  const own = withoutOthers(tokens.slice(0, end))
  if (own.length === 0 || own.length > 20 || own.some(({ kind }) => kind === 'sign' || kind === 'hex')) return null
  const size = opening.exec(own.map(({ text }) => text).join(' '))?.[0].split(' ').length ?? 0
  if (size === 0) return null
  const opens = { turn: at, start: own[0]?.start ?? 0, end: own[size - 1]?.end ?? 0 }
  const asks = (said: Draft['said'] = {}): Draft => ({
    kind: 'show',
    said: { topic: { value: 'plan', from: [opens] }, ...said },
    unclear: [],
  })
  const rest = subjectOf(own.slice(size))
  const [first, last] = [rest[0], rest.at(-1)]
  if (first === undefined || last === undefined) return asks()
  const from: Source[] = [{ turn: at, start: first.start, end: last.end }]
  const words = tag(turn.slice(first.start, last.end), [])
  const venue = rest.map(({ text }) => text).join(' ')
  const named = words.flatMap(({ lexeme }) => protocolOf(lexeme))
  const [protocol] = named
  if (named.length === 1 && protocol !== undefined && words.every((word) => isPlace(word) || isProtocol(word)))
    return asks(isOwnPlace(protocol) ? { venue: { value: venue, from } } : { protocol: { value: protocol, from } })
  const chosen = size > 1 || places.has(last.text)
  if (chosen && venue.length <= longestVenue && isName(words)) return asks({ venue: { value: venue, from } })
  return words.every((word) => isPlace(word) || idle.has(word.lexeme.tag)) ? asks() : null
}

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

/** "why aave and not somewhere that pays more": why aave; what pays more stands beside it in the answer. */
function withoutOthers(tokens: readonly Token[]): readonly Token[] {
  const text = tokens.map((token) => token.text).join(' ')
  const at = text.search(others)
  if (at <= 0) return tokens
  const kept = text.slice(0, at).trim().split(' ').length
  const namesOne = tag(text.slice(at), []).some(({ lexeme }) => protocolOf(lexeme).length > 0)
  return namesOne ? tokens : tokens.slice(0, kept)
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
