import { minus } from '../text/decimal.ts'
import type { Mention, MentionOf, Quantity } from './Mention.ts'

/**
 * "send all my usdc to alice, but keep 200", "withdraw all my usdc from aave except 10%": what stays behind of all there
 * is, said after where the rest goes. Whatever else follows it stays as it is, and is asked about.
 */
export function joinKept(mentions: readonly Mention[]): readonly Mention[] {
  const at = mentions.findIndex((one) => isAll(one))
  const all = mentions[at]
  if (all?.type !== 'holding' || mentions.filter((one) => isAll(one)).length > 1) return mentions
  const opens = mentions.findIndex((one, i) => i > at && ['except', 'leave', 'skip'].includes(one.type))
  if (opens < 0 || mentions.slice(at + 1, opens).some((one) => goesOn(one))) return mentions
  const first = mentions[opens + 1]?.type === 'leave' ? opens + 2 : opens + 1
  const kept = mentions[first]
  const after = mentions[first + 1]
  const ended = after === undefined || ['comma', 'stop', 'also'].includes(after.type) || isForFees(mentions, first + 1)
  if (kept?.type !== 'holding' || kept.prep !== null || !ended) return mentions
  if (kept.asset !== null && kept.asset !== all.asset) return mentions
  // "sell all my eth for usdc, keep 200": eth, or the usdc that comes of it?
  const others = mentions.some((one, i) => i < opens && one.type === 'holding' && one.asset !== null && one !== all)
  if (mentions[opens]?.type === 'leave' && others && kept.asset === null) return mentions
  const quantity = leftOf(kept)
  if (quantity === null) return mentions
  const from = mentions[opens - 1]?.type === 'comma' ? opens - 1 : opens
  const rest = [...mentions.slice(0, from), ...mentions.slice(isForFees(mentions, first + 1) ? first + 2 : first + 1)]
  return rest.map((one) => (one === all ? { ...all, quantity } : one))
}

const isAll = (one: Mention) => one.type === 'holding' && one.quantity?.form === 'all' && one.asset !== null

/** Another amount or another act between them: of which it stays behind cannot be told. */
const goesOn = (one: Mention) =>
  one.type === 'verb' || one.type === 'stop' || one.type === 'then' || (one.type === 'holding' && one.quantity !== null)

/** "leave 50 for gas" */
function isForFees(mentions: readonly Mention[], at: number): boolean {
  const one = mentions[at]
  return one?.type === 'noun' && one.noun === 'gas' && one.prep === 'for' && mentions[at + 1] === undefined
}

function leftOf({ quantity }: MentionOf<'holding'>): Quantity | null {
  if (quantity?.form === 'number' && quantity.unit === 'none') return { form: 'allBut', value: quantity.value }
  const left = quantity?.form === 'percent' && !quantity.bare ? minus('100', quantity.value) : null
  return left === null ? null : { form: 'percent', value: left, bare: false }
}
