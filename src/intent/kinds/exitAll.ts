import type { Clause } from '../clauses/Clause.ts'
import type { Draft, Said } from '../steps/Draft.ts'

/**
 * "get me out of everything": every debt is paid, then every position is left. Null where the clause says no such thing;
 * where it says more ("close everything on aave"), what that changes is asked.
 */
export function exitAll(clause: Clause): Draft[] | null {
  const verb = clause.mentions.find((one) => one.type === 'verb' && one.verb === 'exitAll')
  if (verb === undefined) return null
  const idle = ['then', 'and', 'also', 'comma', 'stop', 'request', 'instead', 'only']
  const more = clause.mentions.some((one) => one !== verb && !idle.includes(one.type))
  const all = <T>(value: T): Said<T> => clause.say(value, verb, 'everything')
  const step = (kind: 'repay' | 'withdraw'): Draft => ({
    kind,
    said: { asset: all('any'), amount: all('all' as const) },
    unclear: more ? ['protocol'] : [],
  })
  return [step('repay'), step('withdraw')]
}
