import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import { asksToStartOver } from '../questions/asksToStartOver.ts'

/** Of what is in hand already, or of no money. */
const noOrder: ReadonlySet<string> = new Set(['make', 'keep', 'show'])

/**
 * Whether a message names an act, or an amount and where it goes, understood or not: what is said after it may be about that
 * one, and not about what was in hand before.
 */
export function saysOrder(text: string, contacts: readonly string[]): boolean {
  // "clear everything" is answered, and nothing is done.
  if (asksToStartOver(text)) return false
  const mentions = findMentions(tag(text, contacts))
  const acts = mentions.some((one) => one.type === 'split' || (one.type === 'verb' && !noOrder.has(one.verb)))
  const counts = mentions.some((one) => one.type === 'holding' && one.quantity !== null)
  const aimed = mentions.some(({ type }) => type === 'protocol' || type === 'party' || type === 'address')
  return acts || (counts && aimed)
}
