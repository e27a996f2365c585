import type { HeardView } from '../../model/build/Heard.ts'
import type { WantedAmount } from '../../model/Reading.ts'
import { dollars } from '../lexicon/dollars.ts'
import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention } from '../mentions/Mention.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { sharesIn, slotsIn, sumIn } from './slotsIn.ts'

/** What can be recognised of a message, whatever it wants: for a form that is filled in with it. */
export function heardIn(message: string, contacts: readonly string[]): Omit<HeardView, 'job' | 'near'> {
  const words = tag(message, contacts)
  const mentions = findMentions(words)
  const slots = slotsIn(message, contacts)
  const sum = sumIn(mentions)
  const shares = sharesIn(words)
  return {
    amount: sum === null ? bareAmount(mentions) : counted(sum.amount, sum.asset),
    coin: slots.coin ?? null,
    other: slots.other ?? null,
    place: slots.into ?? slots.place ?? null,
    contact: slots.name ?? null,
    // Which dollars is the person's to say.
    shares: shares.map(({ percent, of }) => ({ percent: String(percent), coin: of === 'dollars' ? '' : of })),
    usd: slots.dollars?.slice(1) ?? null,
    per: slots.period === undefined ? null : (periods[slots.period] ?? null),
  }
}

const periods: Readonly<Record<string, HeardView['per']>> = { 'a day': 'day', 'a week': 'week', 'a month': 'month' }

/** In the token: what is counted in dollars of something else, or in parts, is another figure there. */
function counted(amount: WantedAmount, asset: string): string | null {
  if (amount === 'all') return 'all'
  if (amount === 'previous' || !('value' in amount)) return null
  return amount.unit === 'token' || dollars.has(asset) ? amount.value : null
}

/** The one figure, where it is said without a token. */
function bareAmount(mentions: readonly Mention[]): string | null {
  const said = mentions.flatMap((one) => (one.type === 'holding' && one.quantity !== null ? [one] : []))
  const [only, ...more] = said
  if (only === undefined || more.length > 0 || only.asset !== null || only.quantity === null) return null
  const amount = plainAmount(only.quantity)
  if (amount === null) return null
  if (amount === 'all') return 'all'
  return typeof amount === 'object' && 'value' in amount && amount.unit === 'token' ? amount.value : null
}
