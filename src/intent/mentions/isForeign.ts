import type { Mention } from './Mention.ts'

const idle: readonly Mention['type'][] = [
  'stop',
  'stray',
  'back',
  'comma',
  'colon',
  'quote',
  'question',
  'request',
  'and',
  'or',
  'only',
  'background',
  'also',
  'then',
  'unknown',
  'date',
  'if',
  'no',
  'not',
  'horizon',
  'period',
  'fix',
  'instead',
  'bypass',
  'once',
  'goal',
  'except',
  'leave',
  'each',
  'same',
  'again',
  'equal',
]
const common = ['make', 'goes', 'show', 'get', 'set', 'stop', 'take', 'keep', 'put', 'move', 'notify']

/** Whether nothing in a turn speaks of money, markets or this app. */
export function isForeign(mentions: readonly Mention[]): boolean {
  const chore = mentions.some((one) => one.type === 'noun' && one.noun === 'chore')
  const set =
    mentions.some((one) => one.type === 'verb' && one.verb === 'make') &&
    mentions.some((one) => one.type === 'holding' && one.quantity !== null)
  if (set && !chore) return false
  return mentions.every((one) => isIdle(one)) || (chore && mentions.every((one) => isIdle(one) || isWeak(one)))
}

function isIdle(mention: Mention): boolean {
  if (mention.type === 'noun') return mention.noun === 'chore' || mention.noun === 'greeting'
  if (mention.type === 'verb') return common.includes(mention.verb)
  if (mention.type === 'holding') return mention.asset === null
  return idle.includes(mention.type)
}

/** Beside a chore, what would else be a question about funds: "help me write a poem about eth". */
const isWeak = (mention: Mention) =>
  mention.type === 'topic' ||
  mention.type === 'verb' ||
  mention.type === 'noun' ||
  (mention.type === 'holding' && mention.quantity === null)
