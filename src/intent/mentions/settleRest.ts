import type { Mention } from './Mention.ts'

/** "keep 1 eth, convert the rest of my eth": all but what is kept. */
export function settleRest(mentions: readonly Mention[]): readonly Mention[] {
  const at = mentions.findIndex((one) => one.type === 'leave')
  const kept = mentions[at + 1]
  if (at < 0 || kept?.type !== 'holding' || kept.quantity?.form !== 'number' || kept.quantity.unit !== 'none')
    return mentions
  const { asset } = kept
  const { value } = kept.quantity
  const rests = mentions.filter((one) => one.type === 'holding' && one.quantity?.form === 'rest')
  const [rest] = rests
  if (asset === null || rests.length !== 1 || rest?.type !== 'holding' || (rest.asset !== null && rest.asset !== asset))
    return mentions
  const quantity = { form: 'allBut' as const, value }
  return mentions
    .filter((_, i) => i !== at && i !== at + 1)
    .map((one) => (one === rest ? { ...rest, asset, quantity } : one))
}
