import type { IntentOf, ReadRequest } from '../../model/Reading.ts'
import { askedAfterDrop } from '../dialogue/dropThenAsk.ts'
import { isUnread } from '../finish.ts'
import { read } from '../read.ts'
import { asksForShares } from './asksForShares.ts'
import { aspectAsked } from './aspectAsked.ts'
import { bareWords } from './plainWords.ts'
import { type Wish, wishBeside } from './wishBeside.ts'

/** One of two questions: its words, and what they ask. */
export type OneQuestion = { readonly words: string; readonly asks: IntentOf<'show'> }

/** What stands beside a question: another one, or a wish (`wishBeside.ts`). */
export type Beside = OneQuestion | Wish

const opening =
  "(?:why|y|what|whats|what's|wat|how|hows|how's|when|where|wheres|where's|which|who|is|are|can|could|does|do|did|will|would|should|show|tell)\\b"
const joint = new RegExp(
  `(?:\\s*[,;.?!]+\\s*(?:(?:and|also|plus|but|then)\\s+)*|\\s+(?:and(?: also)?|plus|&|also)\\s+)(?=${opening})`,
  'i',
)
const opens = new RegExp(`^${opening}`)

/**
 * The two questions of a message that is nothing but them: "why aave and how safe is it". Null where it is understood as one, where
 * one of the two is not understood by itself, or where both ask the same.
 */
export function twoQuestions(request: ReadRequest): readonly [OneQuestion, OneQuestion] | null {
  const message = request.turns.at(-1) ?? ''
  const [first, second, ...more] = message.split(joint)
  if (first === undefined || second === undefined || more.length > 0 || !opens.test(bareWords(first))) return null
  const whole = read(request)
  const [one, other] = [first, second].map((words) => questionIn(words.trim(), request))
  if (one == null || other == null || keyOf(one) === keyOf(other)) return null
  const [asked, ...others] = whole.intents
  if (isUnread(whole)) return [one, other]
  if (asked?.kind !== 'show' || others.length > 0 || aspectAsked(message) !== null) return null
  // What is known by its whole shape is one question, and so is what asks for more than one of them alone.
  const isHalf = asked.topic === one.asks.topic || asked.topic === other.asks.topic
  // How much there is, and how it is split.
  const isSplit = asked.topic === 'portfolio' && asksForShares(one.words) !== asksForShares(other.words)
  return isHalf &&
    (asked.topic === 'plan' || isSplit || (one.asks.topic !== other.asks.topic && !wholes.has(asked.topic)))
    ? [one, other]
    : null
}

const wholes: ReadonlySet<IntentOf<'show'>['topic']> = new Set(['trust', 'term', 'risk', 'help'])

function questionIn(words: string, request: ReadRequest): OneQuestion | null {
  const { intents } = read({ ...request, turns: [...request.turns.slice(0, -1), words] })
  const [asks, ...more] = intents
  return asks?.kind === 'show' && more.length === 0 && asks.topic !== 'network' ? { words, asks } : null
}

const keyOf = ({ words, asks }: OneQuestion): string => JSON.stringify([asks, aspectAsked(words), asksForShares(words)])

/** "forget it. Can I …?": the question, after words that call off what is in hand. */
function afterDrop(request: ReadRequest): OneQuestion | null {
  const words = askedAfterDrop(request.turns.at(-1) ?? '')?.trim() ?? ''
  const [asks, ...more] = words === '' ? [] : read(request).intents
  return asks?.kind === 'show' && more.length === 0 ? { words, asks } : null
}

/** What is heard of a message: of two questions the first, in its own words, and the other one beside it; of a question and a wish the question. */
export function firstOf(heard: ReadRequest): {
  readonly own: string | null
  readonly said: string
  readonly beside: Beside | null
  readonly request: ReadRequest
} {
  const asked = afterDrop(heard)
  if (asked !== null) return { own: asked.words, said: asked.words, beside: null, request: heard }
  const [first, beside = null] = twoQuestions(heard) ?? wishBeside(heard) ?? []
  if (first === undefined) return { own: null, said: heard.turns.at(-1) ?? '', beside, request: heard }
  const turns = [...heard.turns.slice(0, -1), first.words]
  return { own: first.words, said: first.words, beside, request: { ...heard, turns } }
}
