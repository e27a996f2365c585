import type { Lexeme, Prep } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import type { Content, Mention } from './Mention.ts'

const placing = new Set<Prep>(['to', 'into', 'from', 'out', 'in', 'on', 'with', 'at', 'against', 'for', 'by'])

type Tags = ReadonlySet<Lexeme['tag']>
/** What an act is done to begins with one of these. */
const objects: Tags = new Set([
  'number',
  'count',
  'fraction',
  'scale',
  'unit',
  'all',
  'asset',
  'my',
  'the',
  'article',
  'that',
  'pronoun',
  'vague',
  'contact',
  'address',
  'unknown',
])
const values: Tags = new Set(['asset', 'protocol', 'chain', 'contact', 'name', 'address', 'number', 'unclear'])
const idle: Tags = new Set(['plain', 'about', 'instead', 'sign', 'date', 'also', 'only', 'fix', 'and', 'prep'])
const owners = new Set(['your', 'his', 'her', 'their', 'its', 'our'])
const determiners: Tags = new Set(['my', 'the', 'article', 'that'])

/**
 * What a word that the lexicon does not know is, told by its place. It may be a value where a value was due (after a
 * preposition, as whom to send to), an act (before what acts are done to, or before another act: "pretend to send"), or
 * a part of a value or a wish (beside one): those are asked about. Anywhere else it describes, and is passed over.
 */
export function readUnknown(
  words: readonly Word[],
  at: number,
  before: readonly Mention[],
  prep: Prep | null,
): Content | null {
  const word = words[at]
  if (word === undefined) return null
  const last = before.at(-1)
  const dative = last?.type === 'verb' && (last.verb === 'send' || last.verb === 'pay')
  if ((prep !== null && placing.has(prep)) || dative) return { type: 'unknown', text: word.text }
  if (word.text.length > 4 && word.text.endsWith('ly')) return null
  const previous = words[at - 1]?.lexeme.tag
  const next = words[at + 1]
  const determined = previous !== undefined && (determiners.has(previous) || owners.has(words[at - 1]?.text ?? ''))
  const acts = next !== undefined && objects.has(next.lexeme.tag) && !(determined && next.lexeme.tag !== 'asset')
  // "lend out my car for 100 usdc", "stake my reputation on 1 eth": the act is done to something else.
  const ends = next === undefined || next.lexeme.tag === 'prep' || isPause(next)
  const owned = determined && isActing(words, at - 2) && ends
  const leads = next?.lexeme.tag === 'prep' && words[at + 2]?.lexeme.tag === 'verb'
  // "nuthin risky", "nuthin really risky": it may say the opposite of the wish.
  const wish = words.slice(at + 1).find(({ lexeme }) => !idle.has(lexeme.tag))?.lexeme.tag
  const ranks = wish === 'goal' || wish === 'risk'
  const named = previous !== undefined && values.has(previous)
  const listed = previous === 'and' || previous === 'or' || isAlone(words, at)
  return acts || owned || leads || ranks || named || listed ? { type: 'stray' } : null
}

const acting: ReadonlySet<string> = new Set(['lend', 'stake', 'swap', 'borrow', 'withdraw', 'bridge', 'buy', 'repay'])

/** Whether a verb of one certain act stands there, or before an "out" or "up" there. */
function isActing(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  const verb = word?.lexeme.tag === 'verb' ? word : before
  return verb?.lexeme.tag === 'verb' && acting.has(verb.lexeme.verb)
}

/** Between two pauses, or the whole turn. */
function isAlone(words: readonly Word[], at: number): boolean {
  const [previous, next] = [words[at - 1], words[at + 1]]
  return (previous === undefined || isPause(previous)) && (next === undefined || isPause(next))
}

const isPause = ({ lexeme }: Word) => lexeme.tag === 'sign' || lexeme.tag === 'stop'
