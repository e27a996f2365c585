import type { Mention, MentionOf } from './Mention.ts'

/**
 * "a bit of my eth, say 200 dollars worth": what was said vaguely, and then in figures. The figures are the amount. Only
 * where nothing else can be counted by them: one vague amount, and one number without an asset after it.
 */
export function settleVague(mentions: readonly Mention[]): readonly Mention[] {
  const at = mentions.findIndex((one) => isVague(one))
  const figure = mentions.findIndex((one, i) => i > at && isFigure(one))
  const [vague, said] = [mentions[at], mentions[figure]]
  if (vague?.type !== 'holding' || said?.type !== 'holding' || at < 0) return mentions
  const between = mentions.slice(at + 1, figure)
  if (!between.every((one) => isAside(one))) return mentions
  const counted = mentions.filter((one) => one.type === 'holding' && one.quantity !== null)
  if (counted.length > 2 || !endsThere(mentions.slice(figure + 1))) return mentions
  const quantity = said.quantity?.form === 'percent' ? { ...said.quantity, bare: false } : said.quantity
  // One holding, with the words of both: the person's own for the asset and for the figure.
  const settled: MentionOf<'holding'> = { ...vague, quantity, end: said.end }
  return mentions.flatMap((one, i) => (i === at ? [settled] : i === figure ? [] : [one]))
}

const isVague = (one: Mention) =>
  one.type === 'holding' &&
  one.quantity?.form === 'unclear' &&
  one.quantity.near === null &&
  one.asset !== null &&
  one.asset !== 'unclear'

const isFigure = (one: Mention) =>
  one.type === 'holding' &&
  one.asset === null &&
  one.pointer === null &&
  !one.each &&
  one.prep === null &&
  ((one.quantity?.form === 'number' && one.quantity.unit !== 'gwei') || one.quantity?.form === 'percent')

/** What may stand between: a pause, or where it goes. */
const isAside = (one: Mention) =>
  ['comma', 'colon', 'quote', 'stop', 'chain'].includes(one.type) ||
  ((one.type === 'party' || one.type === 'address' || one.type === 'protocol') && one.prep !== null) ||
  (one.type === 'holding' && one.quantity === null && one.asset !== null && one.prep !== null)

/** Whoever or whatever is named right after the number may be what it is for. */
function endsThere(after: readonly Mention[]): boolean {
  const [next] = after.filter((one) => one.type !== 'comma')
  if (next === undefined || next.type === 'stop') return true
  return next.type === 'holding' && next.quantity === null && next.asset !== null && next.prep !== null
}
