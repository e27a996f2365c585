import { contactNames } from '../intent/contactNames.ts'
import { tag, type Word } from '../intent/lexicon/tag.ts'
import { findMentions } from '../intent/mentions/findMentions.ts'
import type { MentionOf } from '../intent/mentions/Mention.ts'
import { read } from '../intent/read.ts'
import { plainAmount } from '../intent/steps/readAmount.ts'
import type { ReadRequest } from '../model/Reading.ts'

/**
 * The figure that was said with an "about" before it ("about 1,000 USDC"), in words that are an amount: `1000 USDC`. It is
 * offered, never taken. Looked for from the last turn back to the one that the plan in hand began with; null where there is
 * none, or more than one.
 * @param asset whose amount is asked for, which the figure must be of where it names one
 */
export function saidNearly({ turns, contacts, done = 0 }: ReadRequest, asset: string): string | null {
  const names = contactNames({ contacts })
  for (const turn of turns.slice(done).toReversed()) {
    const words = tag(turn, names)
    const all = findMentions(words).filter((one): one is MentionOf<'holding'> => one.type === 'holding')
    const near = all.filter(({ quantity }) => quantity?.form === 'unclear' && quantity.near !== null)
    const [figure, ...more] = near
    if (figure !== undefined) return more.length > 0 ? null : plainly(words, figure, asset)
    const alone = read({ turns: [turn] })
    const opens = alone.intents.length > 0 || (alone.ask !== null && alone.ask[0] !== 'action')
    if (opens) return null
  }
  return null
}

/** The dollars that were said so, of no asset: `1000` of "about 1,000 dollars". Null where there is none, or more than one figure. */
export function dollarsNearly({ turns, contacts }: ReadRequest): string | null {
  const names = contactNames({ contacts })
  const counted = findMentions(tag(turns.at(-1) ?? '', names)).filter(
    (one): one is MentionOf<'holding'> => one.type === 'holding' && one.quantity !== null,
  )
  const [figure, ...more] = counted
  if (figure?.quantity?.form !== 'unclear' || figure.asset !== null || more.length > 0) return null
  return figure.quantity.dollars === true ? figure.quantity.near : null
}

function plainly(words: readonly Word[], { start, end }: MentionOf<'holding'>, asset: string): string | null {
  const own = words.filter((word) => word.start >= start && word.end <= end)
  const bare = own.filter(({ lexeme, text }) => lexeme.tag !== 'about' && !text.startsWith('max'))
  const [held, ...more] = findMentions(bare)
  if (held?.type !== 'holding' || held.quantity === null || more.length > 0) return null
  if (held.asset !== null && held.asset !== asset) return null
  const amount = plainAmount(held.quantity)
  // A share ("about a third") is as vague in figures as in words.
  if (amount === null || typeof amount === 'string' || !('unit' in amount)) return null
  return amount.unit === 'usd' ? `$${amount.value} of ${asset}` : `${amount.value} ${asset}`
}
