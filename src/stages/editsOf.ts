import { read } from '../intent/read.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Plan } from '../model/Plan.ts'
import type { OpenSentence, PlanEditsView } from '../model/PlanEdits.ts'
import { placeNames } from '../model/placeNames.ts'
import type { Intent, IntentOf, ReadRequest, WantedAmount } from '../model/Reading.ts'
import type { Token } from '../model/Token.ts'
import { restate } from './restate.ts'

type Given = {
  /** The message that led to the plan, and those before it. Null where nobody can say anything more. */
  readonly request: ReadRequest | null
  readonly plan: Pick<Plan, 'intents' | 'earning'>
  readonly tokens: readonly Token[]
  /** How far below its quote a swap may end where nothing is said of it, in basis points. */
  readonly slippageBps: bigint
}

/** Written into a gap to see how it is read: large and small. Nobody says a sentence with these in it. */
const amountProbes = ['7317', '0.7319'] as const
const percentProbes = ['2.87', '0.19'] as const

/**
 * What of a plan can be changed by one sentence. A sentence is offered only where the parser, asked here and now, reads it
 * as the same acts with that one change, in the conversation that it would be said in: an edit never means more.
 */
export function editsOf({ request, plan, tokens, slippageBps }: Given): PlanEditsView {
  if (request === null) return { amount: null, slippage: null, venues: [] }
  const near = nearest(request, plan.intents)
  const asked: Asked = { intents: plan.intents, means: (sentence, wanted) => means(near, sentence, wanted) }
  return {
    amount: amountEdit(asked, tokens),
    slippage: slippageEdit(asked, slippageBps),
    venues: venueEdits(asked, plan.earning),
  }
}

type Asked = {
  readonly intents: readonly Intent[]
  readonly means: (sentence: string, wanted: readonly Intent[]) => boolean
}

/** As much of the conversation as the plan in hand comes of: what was said before it no sentence here refers to. */
function nearest(request: ReadRequest, intents: readonly Intent[]): ReadRequest {
  for (const count of [1, 2, 4]) {
    const cut = request.turns.length - count
    if (cut <= 0) break
    const near = { ...request, turns: request.turns.slice(cut), done: Math.max(0, (request.done ?? 0) - cut) }
    if (inOrder(read(near).intents) === inOrder(intents)) return near
  }
  return request
}

function means(request: ReadRequest, sentence: string, wanted: readonly Intent[]): boolean {
  const { intents } = read({ ...request, turns: [...request.turns, sentence] })
  return inOrder(intents) === inOrder(wanted)
}

function amountEdit({ intents, means }: Asked, tokens: readonly Token[]): PlanEditsView['amount'] {
  const counted = intents.flatMap((act, index) => (hasAmount(act) && act.amount !== 'previous' ? [{ act, index }] : []))
  const [only, ...others] = counted
  if (only === undefined || others.length > 0) return null
  const { act, index } = only
  const token = tokens.find(({ symbol }) => symbol.toUpperCase() === assetOf(act).toUpperCase())
  if (token === undefined) return null
  const withAmount = (amount: WantedAmount) => intents.with(index, { ...act, amount })
  const sentence = openSentence(means, amountProbes, (value) => withAmount({ value, unit: 'token' }))
  if (sentence === null) return null
  const { amount } = act
  const now = typeof amount === 'object' && 'value' in amount && amount.unit === 'token' ? amount.value : null
  return {
    token: token.symbol,
    decimals: token.decimals,
    now,
    sentence,
    // A part of what there is to borrow, or to buy, is nothing that anybody holds.
    half: holds(act) ? proven(means, withAmount({ percent: '50' })) : null,
    all: holds(act) ? proven(means, withAmount('all')) : null,
  }
}

function slippageEdit({ intents, means }: Asked, usual: bigint): PlanEditsView['slippage'] {
  const swaps = intents.flatMap((act, index) => (act.kind === 'swap' ? [{ act, index }] : []))
  const [only, ...others] = swaps
  if (only === undefined || others.length > 0) return null
  const { act, index } = only
  const sentence = openSentence(means, percentProbes, (maxSlippagePercent) =>
    intents.with(index, { ...act, maxSlippagePercent }),
  )
  return sentence === null ? null : { nowPercent: act.maxSlippagePercent ?? formatDecimal(usual, 2), sentence }
}

/** Every place that passes beside the chosen ones: by its own name, or by its protocol's where that has no other that passes. */
function venueEdits({ intents, means }: Asked, earning: Plan['earning']): PlanEditsView['venues'] {
  const [act, ...others] = intents
  if (earning === null || act?.kind !== 'earn' || others.length > 0) return []
  const fits = earning.venues.filter(({ status }) => status === 'chosen' || status === 'passed-over')
  return fits.flatMap((venue) => {
    if (venue.status === 'chosen') return []
    const alone = fits.every((other) => other === venue || other.protocol !== venue.protocol)
    const name = placeNames.find((place) => place === venue.name || (alone && place === venue.protocol))
    if (name === undefined) return []
    const { exclude: _named, ...rest }: IntentOf<'earn'> = act
    const sentence = proven(means, [{ ...rest, protocols: [name] }])
    return sentence === null ? [] : [{ id: venue.id, sentence }]
  })
}

/** The sentence with its gap where the probes stood: the same for each of them, or it is none. */
function openSentence(
  means: Asked['means'],
  probes: readonly string[],
  wanted: (value: string) => readonly Intent[],
): OpenSentence | null {
  const [first = null, ...others] = probes.map((probe): OpenSentence | null => {
    const [before, after, ...more] = proven(means, wanted(probe))?.split(probe) ?? []
    return before === undefined || after === undefined || more.length > 0 ? null : { before, after }
  })
  return others.every((other) => inOrder(other) === inOrder(first)) ? first : null
}

/** The sentence for these acts, where it reads as them. */
function proven(means: Asked['means'], wanted: readonly Intent[]): string | null {
  const parts = wanted.map(restate)
  if (parts.some((part) => part === null)) return null
  const sentence = parts.join(', then ')
  return means(sentence, wanted) ? sentence : null
}

/** Plain data as one text, whatever the order in which its fields were filled. */
function inOrder(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

type Counted = IntentOf<
  'swap' | 'send' | 'earn' | 'supply' | 'withdraw' | 'borrow' | 'repay' | 'stake' | 'unstake' | 'bridge'
>

function hasAmount(act: Intent): act is Counted {
  return 'amount' in act
}

function assetOf(act: Counted): string {
  if (act.kind !== 'swap') return act.asset
  return act.exact === 'sell' ? act.sell : act.buy
}

function holds(act: Counted): boolean {
  return act.kind !== 'borrow' && !(act.kind === 'swap' && act.exact === 'buy')
}
