import type { Mention, MentionOf } from './Mention.ts'

const taking = ['take', 'get', 'swap']
const trading = ['buy', 'swap']
const isJoint = (one: Mention | undefined) => one?.type === 'and' || one?.type === 'comma' || one?.type === 'then'

/**
 * "take $750 of my eth and put it in aave", "dump 0.5 eth and buy link with it": a verb that only takes up what the next
 * act is done with. What was taken stands in the place of "it".
 */
export function joinTaken(mentions: readonly Mention[]): readonly Mention[] {
  const [verb, held, joint, ...rest] = mentions
  if (verb?.type !== 'verb' || !taking.includes(verb.verb)) return mentions
  if (held?.type !== 'holding' || held.quantity === null || held.asset === null || held.prep !== null) return mentions
  if (!isJoint(joint)) return mentions
  const end = rest.findIndex((one) => one.type === 'stop' || one.type === 'then')
  const it = rest.find((one): one is MentionOf<'holding'> => isIt(one))
  if (it === undefined || (end >= 0 && rest.indexOf(it) > end)) return mentions
  const next = rest.slice(0, rest.indexOf(it)).find((one) => one.type === 'verb')
  if (next === undefined) return mentions
  // "sell 0.5 eth and put the money in aave": what goes on is what the sale brings, and not what was sold.
  if (verb.verb === 'swap' && !(next.type === 'verb' && trading.includes(next.verb))) return mentions
  const resolved = { ...it, quantity: held.quantity, asset: held.asset, start: held.start, end: held.end }
  return rest.map((one) => (one === it ? resolved : one))
}

const isIt = (one: Mention) =>
  one.type === 'holding' && one.asset === null && one.quantity === null && one.pointer === 'it'
