import type { WantedAmount } from '../../model/Reading.ts'
import { dollars } from '../lexicon/dollars.ts'
import { tag, type Word } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention } from '../mentions/Mention.ts'
import { plainAmount } from '../steps/readAmount.ts'

export type Slots = Readonly<Partial<Record<Slot, string>>>
type Slot = 'sum' | 'coin' | 'other' | 'shares' | 'dollars' | 'period' | 'place' | 'from' | 'into' | 'name' | 'chain'

/**
 * What of the message itself may stand in a sentence that is offered: its coins, an amount with the token it is of, places, a
 * contact, a network. What is named twice in different ways, or is not clear, is left out: it is asked about then.
 */
export function slotsIn(message: string, contacts: readonly string[]): Slots {
  const words = tag(message, contacts)
  const mentions = findMentions(words)
  const coins = distinct(words.flatMap(({ lexeme }) => coinOf(lexeme)))
  const sum = sumIn(mentions)
  const [coin, second] = sum === null ? coins : [sum.asset, ...coins.filter((one) => one !== sum.asset)]
  const places = distinct(words.flatMap(({ lexeme }) => placeOf(lexeme)))
  const names = distinct(words.flatMap(({ contact }) => contact ?? []))
  const chains = distinct(words.flatMap(({ lexeme }) => (lexeme.tag === 'chain' ? [lexeme.chain] : [])))
  return present({
    sum: sum?.words,
    coin,
    other: second,
    shares: saidShares(sharesIn(words)),
    ...limitIn(words, mentions),
    place: places.length === 1 ? places[0] : undefined,
    ...fromInto(message, places),
    name: names.length === 1 ? names[0] : undefined,
    chain: chains.length === 1 ? chains[0] : undefined,
  })
}

type Said = Word['lexeme']

const coinOf = (lexeme: Said): readonly string[] =>
  lexeme.tag === 'asset' && lexeme.protocol === undefined ? [lexeme.asset] : []

function placeOf(lexeme: Said): readonly string[] {
  const place = lexeme.tag === 'protocol' || lexeme.tag === 'asset' ? lexeme.protocol : undefined
  return place === undefined ? [] : [place]
}

export type Sum = { readonly amount: WantedAmount; readonly words: string; readonly asset: string }

/** The one amount that is said with its token. Null where there is none, or more than one. */
export function sumIn(mentions: readonly Mention[]): Sum | null {
  const counted = mentions.flatMap((one) => (one.type === 'holding' && one.quantity !== null ? [one] : []))
  const [only, ...more] = counted
  if (only === undefined || more.length > 0 || only.quantity === null) return null
  const { asset } = only
  const amount = plainAmount(only.quantity)
  return asset === null || asset === 'unclear' || amount === null ? null : { amount, words: much(amount, asset), asset }
}

function much(amount: WantedAmount, asset: string): string {
  if (amount === 'previous') return `my ${asset}`
  if (amount === 'all') return `all my ${asset}`
  if ('percent' in amount) return `${amount.percent}% of my ${asset}`
  if ('allBut' in amount) return `all but ${amount.allBut.value} ${asset}`
  return amount.unit === 'usd' && !dollars.has(asset) ? `$${amount.value} of ${asset}` : `${amount.value} ${asset}`
}

export type Share = { readonly percent: number; readonly of: string }

/** "half in dollars and half in eth": two shares and what each is of. Empty where they are not two that make a whole. */
export function sharesIn(words: readonly Word[]): readonly Share[] {
  const of = distinct(
    words.flatMap(({ lexeme }) => (lexeme.tag === 'unit' && lexeme.unit === 'usd' ? ['dollars'] : coinOf(lexeme))),
  )
  const percents = words.flatMap(({ lexeme }, at): readonly number[] => {
    if (lexeme.tag === 'fraction') return [(100 * lexeme.part) / lexeme.whole]
    const next = words[at + 1]?.lexeme
    const counts = lexeme.tag === 'number' && next?.tag === 'unit' && next.unit === 'percent'
    return counts && lexeme.value !== null ? [Number(lexeme.value)] : []
  })
  const [a, b, ...others] = of
  const [p, q, ...further] = percents
  if (a === undefined || b === undefined || others.length + further.length > 0) return []
  // "half and half": the one half may be said once.
  const both = p === 50 && q === undefined ? 50 : q
  if (p === undefined || both === undefined || p + both !== 100 || !Number.isInteger(p)) return []
  return [
    { percent: p, of: a },
    { percent: both, of: b },
  ]
}

const saidShares = (shares: readonly Share[]): string | undefined =>
  shares.length === 0 ? undefined : shares.map(({ percent, of }) => `${percent}% ${of}`).join(' and ')

/** "500 bucks a day": so much, and in which time. */
function limitIn(words: readonly Word[], mentions: readonly Mention[]): Pick<Slots, 'dollars' | 'period'> {
  const sums = mentions.flatMap((one) => {
    if (one.type !== 'holding' && one.type !== 'compare') return []
    const { quantity } = one
    return quantity?.form === 'number' && quantity.unit === 'usd' ? [quantity.value] : []
  })
  const text = words.map((word) => word.text).join(' ')
  const periods = periodWords.flatMap(([period, said]) => (said.test(text) ? [period] : []))
  const [sum, ...more] = distinct(sums)
  const [period, ...others] = periods
  return {
    ...(sum !== undefined && more.length === 0 && { dollars: `$${sum}` }),
    ...(period !== undefined && others.length === 0 && { period }),
  }
}

const periodWords: readonly (readonly [string, RegExp])[] = [
  ['a day', /\b(?:day|daily|days)\b/],
  ['a week', /\b(?:week|weekly|weeks)\b/],
  ['a month', /\b(?:month|monthly|months)\b/],
]

/** Two places of which one is said to be where the money comes from. */
function fromInto(message: string, [a, b, ...more]: readonly string[]): Pick<Slots, 'from' | 'into'> {
  if (a === undefined || b === undefined || more.length > 0) return {}
  const first = message.toLowerCase().indexOf(a)
  const before = (at: number): string => message.slice(Math.max(0, at - 12), at).toLowerCase()
  const isFrom = (at: number): boolean => /\b(?:from|out of|leave|leaving) $/.test(before(at))
  const second = message.toLowerCase().indexOf(b)
  if (first === -1 || second === -1 || isFrom(first) === isFrom(second)) return {}
  return isFrom(first) ? { from: a, into: b } : { from: b, into: a }
}

const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

function present(slots: { readonly [slot in Slot]?: string | undefined }): Slots {
  return Object.fromEntries(
    Object.entries(slots).flatMap(([slot, value]) => (value === undefined ? [] : [[slot, value]])),
  )
}
