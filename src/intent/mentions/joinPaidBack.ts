import type { Mention } from './Mention.ts'

/** What may stand beside it. Anybody who is paid, and whatever else is said, leaves it as it is. */
const beside: ReadonlySet<Mention['type']> = new Set([
  'verb',
  'holding',
  'protocol',
  'back',
  'request',
  'stop',
  'chain',
])

/** "pay 50 usdc back": the verb that stands on both sides of its object is the one that "pay back" is, where nobody is paid. */
export function joinPaidBack(mentions: readonly Mention[]): readonly Mention[] {
  const verbs = mentions.filter((one) => one.type === 'verb')
  const [paying, ...others] = verbs
  const backs = mentions.filter(({ type }) => type === 'back')
  const [back] = backs
  if (paying?.verb !== 'pay' || others.length > 0 || back === undefined || backs.length > 1) return mentions
  const held = mentions.filter((one) => one.type === 'holding')
  if (held.length !== 1 || held[0]?.asset == null || held[0].prep !== null) return mentions
  if (mentions.indexOf(back) < mentions.indexOf(held[0]) || !mentions.every(({ type }) => beside.has(type)))
    return mentions
  return mentions.filter((one) => one !== back).map((one) => (one === paying ? { ...paying, verb: 'repay' } : one))
}
