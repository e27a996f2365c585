import type { Refusal } from '../../model/Reading.ts'
import type { Noun } from '../lexicon/Lexeme.ts'
import type { Word } from '../lexicon/tag.ts'
import { holdsSecret } from './holdsSecret.ts'

/** What a whole turn is refused for, or null. A rule is a record; the first that holds decides. */
type Rule = { readonly refuse: Refusal; readonly why: string; readonly holds: (turn: Turn) => boolean }

type Turn = {
  readonly message: string
  readonly text: string
  readonly nouns: ReadonlySet<Noun>
  readonly words: readonly Word[]
}

const rules: readonly Rule[] = [
  {
    refuse: 'secret',
    why: 'holds the words of a wallet, or a bare private key',
    holds: ({ message }) => holdsSecret(message),
  },
  { refuse: 'secret', why: 'speaks of a seed phrase or a private key', holds: ({ nouns }) => nouns.has('secret') },
  {
    refuse: 'secret',
    why: 'holds what could be a private key',
    holds: ({ words, text }) =>
      words.some((word) => isKey(word)) &&
      !text.includes('tx') &&
      !text.includes('transaction') &&
      !text.includes('hash'),
  },
  {
    refuse: 'bypass',
    why: 'asks to act on the words of something else',
    holds: ({ nouns }) => nouns.has('foreignText') && nouns.has('instructions'),
  },
  { refuse: 'bypass', why: 'asks to go without a safeguard', holds: goesWithout },
  {
    refuse: 'bypass',
    why: 'follows instructions',
    holds: ({ nouns, text }) => nouns.has('instructions') && !text.includes('how'),
  },
  { refuse: 'bypass', why: 'claims to come from elsewhere', holds: ({ nouns }) => nouns.has('foreignText') },
  {
    refuse: 'promise',
    why: 'asks for a sure gain',
    holds: ({ nouns }) => nouns.has('guarantee') || nouns.has('noRisk'),
  },
  { refuse: 'promise', why: 'asks for a number to grow to another', holds: grows },
]

/** @param message the turn as it was written, and `words` are the words of it */
export function findRefusal(words: readonly Word[], message: string): Refusal | null {
  const nouns = new Set(words.flatMap(({ lexeme }) => (lexeme.tag === 'noun' ? [lexeme.noun] : [])))
  const text = words.map((word) => word.text).join(' ')
  return rules.find(({ holds }) => holds({ message, text, nouns, words }))?.refuse ?? null
}

/** "turn 100 usdc into 10000": a bare number is nothing to change into. */
function grows({ words, text }: Turn): boolean {
  const at = words.findIndex(
    ({ lexeme }, i) => lexeme.tag === 'prep' && lexeme.prep === 'into' && words[i + 1]?.lexeme.tag === 'number',
  )
  const after = words[at + 2]?.lexeme.tag
  const bare = after === undefined || after === 'prep' || after === 'sign' || after === 'date' || after === 'stop'
  return at > 0 && bare && ['turn', 'make', 'grow', 'flip'].some((verb) => text.split(' ').includes(verb))
}

function isKey({ lexeme, raw }: Word): boolean {
  return lexeme.tag === 'address' && !lexeme.valid && raw.length === 66
}

const guards = new Set<Noun>(['simulation', 'confirmation'])
const dodging = new Set([
  'skip',
  'bypass',
  'ignore',
  'override',
  'overrule',
  'disregard',
  'without',
  'no',
  'dont',
  'never',
  'disable',
  'stop',
  'forget',
  'avoid',
  'circumvent',
  'turn off',
  'switch off',
  'no need',
  'no need for',
  'get around',
  'work around',
  'go around',
  'forget about',
  'past',
  'exceed',
  'despite',
  'not',
  'do not',
  'without any',
  'suspend',
  'pause',
  'drop',
  'exclude',
  'w / o',
  'sneak past',
  'break',
  'dodge',
  'regardless of',
  'go over',
  'forget the',
])
const auto = [
  'sign it yourself',
  'sign for me',
  'auto sign',
  'autosign',
  'sign automatically',
  'sign everything',
  'auto confirm',
  'auto approve',
  'pre approve',
  'confirm for me',
  'sign it for me',
  'sign on my behalf',
  'sign by yourself',
  'confirm yourself',
  'no questions asked',
]

/** "is anybody allowed to take my money without asking me": what is asked of others is no order to Sayso. */
const ofOthers =
  /\b(?:is|are|can|could|may|might|will|would|does|do) (?:there )?(?:anybody|anyone|somebody|someone|nobody|no one|thieves|a thief|hackers|a hacker|others|they|strangers|a stranger)\b.*\bwithout\b/

const roundIt =
  /\b(?:ignore|bypass|override|overrule|disregard|get around|go around|work around) (?:it|that|them|this) (?:just |only )?(?:this once|this one time|once|for once|this time)\b/

/** A word of dodging before a safeguard; round a limit only where it is for once. */
function goesWithout({ words, nouns, text }: Turn): boolean {
  if (auto.some((phrase) => text.includes(phrase))) return true
  if (words[0]?.text.startsWith('who') || ofOthers.test(text)) return false
  const dodges = words.findIndex((word) => dodging.has(word.text))
  if (dodges < 0) return false
  const after = words.slice(dodges + 1, dodges + 7)
  if (after.some(({ lexeme }) => lexeme.tag === 'noun' && guards.has(lexeme.noun))) return true
  const strong = [
    'skip',
    'bypass',
    'ignore',
    'override',
    'overrule',
    'disregard',
    'get around',
    'work around',
    'go around',
    'circumvent',
    'past',
    'exceed',
    'despite',
    'regardless of',
    'sneak past',
    'dodge',
    'forget about',
    'forget',
    'break',
    'go over',
  ].includes(words[dodges]?.text ?? '')
  const once = words.some(({ lexeme }) => lexeme.tag === 'once')
  // "leave it in, but ignore it just this once"
  if (roundIt.test(text)) return true
  return nouns.has('limit') && (strong || once)
}
