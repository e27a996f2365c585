import { keyOf } from '../../decoding/keyOf.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Rule } from '../Rule.ts'

const politely =
  "please|pls|then|now|also|and|so|ok|okay|hey|hi|yo|just|actually|i want to|i wanna|i need to|i would like to|i[’']d like to|can you|could you|would you|can we|let[’']s"
const acts =
  'send|pay|transfer|give|wire|forward|move|put|shoot|slide|toss|throw|drop|fire|tip|gift|donate|spot|lob|hook|gib|yeet|sling|venmo|remit|chuck|hand|ship|beam|zap|spend|swap|sell|buy|withdraw|borrow|take|get|unstake|claim|turn|convert|use'

/** What opens a sentence that orders: an act, or the amount of it. "Whenever I withdraw, send it …" and "my wallet is …" do not. */
const order = new RegExp(`^\\W*(?:(?:${politely})[\\s,]+)*(?:(?:${acts})\\b|\\$?\\d|all |half )`, 'i')

export const copiedRules: readonly Rule[] = [
  {
    id: 'recipient-copied',
    looksAt: 'recipients, against the person’s own words in this conversation',
    sentence:
      'Whom you send to stands in your own order, character by character; what was only mentioned is no recipient.',
    evaluate: ({ input }) =>
      recipientsIn(input.intents)
        .filter((to) => !isOrdered(to, input.words))
        .map((to) => ({
          level: 'BLOCK',
          sentence: 'The recipient does not stand in what you asked for.',
          instead: 'Say it again, with the whole address or the contact’s name in the same sentence.',
          facts: { to },
        })),
  },
]

function recipientsIn(intents: readonly Intent[]): readonly string[] {
  return intents.flatMap((intent) => {
    if (intent.kind === 'send') return [intent.to]
    return intent.kind === 'order' && intent.then !== 'notify' ? recipientsIn(intent.then) : []
  })
}

/** In the last message anywhere; in one before it only in a sentence that gives an order, or where it is all that was said. */
function isOrdered(to: string, words: readonly string[]): boolean {
  const [last = '', ...before] = words.toReversed()
  const known = keyOf(to)
  if (has(plain(last), known)) return true
  return before.some((message) => {
    const text = plain(message)
    if (text.trim().replace(/^to\s+/, '') === known) return true
    return text.split(/[\n;!?]|\.\s/).some((sentence) => order.test(sentence) && has(sentence, known))
  })
}

/** As a word of its own: a longer address or name is another one. */
function has(text: string, known: string): boolean {
  for (let at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + known.length] ?? ' '}`
    if (!/[a-z0-9]/.test(around)) return true
  }
  return false
}

/** What a reader of the message sees of it: nothing invisible, small letters. */
function plain(message: string): string {
  return message
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
}
