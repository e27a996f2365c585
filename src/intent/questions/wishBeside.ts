import type { ReadRequest } from '../../model/Reading.ts'
import { saysOrder } from '../dialogue/saysOrder.ts'
import { isUnread } from '../finish.ts'
import { read } from '../read.ts'
import type { OneQuestion } from './twoQuestions.ts'

/** What is wished beside a question, in its own words, and whether anything is understood of it. */
export type Wish = { readonly words: string; readonly asks: null; readonly isRead: boolean }

const wishes =
  "(?:please|pls|kindly|i (?:do ?n['\\u2019]?t |do not |would |should )?(?:want|need|wish|like|prefer)\\b|i['\\u2019]d (?:like|rather|prefer)\\b|can you|could you|would you|let['\\u2019]?s|make sure|stop|end|revoke|remove|cancel|take|put|send|sell|buy|swap|set|move|give|withdraw|pay|nobody|no one|get rid)\\b"
/** Where a question ends: at a stop, or before a word that opens a wish. */
const joint = new RegExp(
  `(?:\\s*[;.?!]+\\s+(?:(?:and|also|but|then|so|if not|if so),?\\s+)?|\\s*,?\\s+(?:and|but|so)\\s+)(?=${wishes})`,
  'i',
)

/**
 * "Who can take my money? I want that nobody can take it": the question, and the wish that would be lost with it. Null where the message
 * is read as more than the question, or holds no wish.
 */
export function wishBeside(request: ReadRequest): readonly [OneQuestion, Wish] | null {
  const message = request.turns.at(-1) ?? ''
  const found = joint.exec(message)
  if (found === null || message.length > longest) return null
  const [first, wish] = [message.slice(0, found.index).trim(), message.slice(found.index + found[0].length).trim()]
  const before = request.turns.slice(0, -1)
  const [asks, ...more] = read({ ...request, turns: [...before, first] }).intents
  if (asks?.kind !== 'show' || more.length > 0 || asks.topic === 'network' || asks.topic === 'help') return null
  const whole = read(request)
  const isLost = whole.intents.length > 0 ? whole.intents.every(({ kind }) => kind === 'show') : isUnread(whole)
  if (!isLost) return null
  const next = read({ ...request, turns: [...before, first, wish] })
  const acts = next.intents.some(({ kind }) => kind !== 'show')
  const isRead = acts || (next.ask !== null && next.ask[0] !== 'action')
  // "Is it safe? I want to know it before I sign": no act is wished for.
  const isOrder = saysOrder(wish, Object.keys(request.contacts ?? {})) || /\d/.test(wish)
  if (!acts && (next.intents.length > 0 || !isOrder || tells.test(wish))) return null
  // Of what was not understood as one nor in its parts the whole is asked about.
  if (!isRead && whole.intents.length === 0) return null
  return [
    { words: first, asks },
    { words: wish, asks: null, isRead },
  ]
}

/** A wish for an answer is met by it. */
const tells =
  /^(?:(?:please|pls|kindly|can you|could you|would you|i (?:want|need) you to) )*(?:tell|explain|show|say|answer|help|let me know|be honest)\b/i
const longest = 600
