import type { Mention } from '../mentions/Mention.ts'

/** Whether a mention would change what is done: it may not be left out of a reading without asking. */
export function weighs(mention: Mention): boolean {
  if (mention.type === 'holding') return mention.asset !== null || mention.quantity !== null
  if (mention.type === 'verb')
    return !['make', 'keep', 'goes', 'put', 'take', 'get', 'set', 'send', 'swap', 'pay', 'show'].includes(mention.verb)
  if (mention.type === 'noun') return mention.noun === 'noVaults'
  return [
    'protocol',
    'chain',
    'party',
    'address',
    'unknown',
    'split',
    'compare',
    'period',
    'date',
    'if',
    'until',
    'later',
    'or',
    'stray',
    'no',
    'not',
    'skip',
    'except',
    'times',
  ].includes(mention.type)
}
