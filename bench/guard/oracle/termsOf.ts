import type { Intent } from '../../../src/model/Reading.ts'
import { isKind } from './amounts.ts'
import { type Had, noTerms, type Terms } from './Terms.ts'
import { termsOfLoan } from './termsOfLoan.ts'
import { termsOfPlaces } from './termsOfPlaces.ts'
import { termsOfRebalance } from './termsOfRebalance.ts'
import { termsOfTrade } from './termsOfTrade.ts'
import { termsOfUnwind } from './termsOfUnwind.ts'

/** What a step before brings, in dollars: from the least to the most. */
export type Brought = { readonly asset: string; readonly leastUsd: number; readonly mostUsd: number }

export type Part = { readonly terms: Terms; readonly brings: Brought | null }

/** What a whole sentence lets happen: its parts, one after the other. @throws Error for what it does not know */
export function termsOf(intents: readonly Intent[], had: Had): Terms {
  const [first, second] = intents
  if (intents.length === 2 && isKind(first, 'repay') && isKind(second, 'withdraw') && first.asset === 'any')
    return termsOfUnwind(first, had)
  let all = noTerms
  let brought: Brought | null = null
  for (const intent of intents) {
    const { terms, brings } = partOf(intent, had, brought)
    const takes = 'amount' in intent && intent.amount === 'previous'
    // What is handed on need not lie there in the end.
    all = join(takes ? { ...all, rises: all.rises.slice(0, -1) } : all, terms)
    brought = brings
  }
  return all
}

function partOf(intent: Intent, had: Had, brought: Brought | null): Part {
  switch (intent.kind) {
    case 'swap':
    case 'send':
      return termsOfTrade(intent, had, brought)
    case 'supply':
    case 'earn':
    case 'withdraw':
    case 'stake':
    case 'unstake':
      return termsOfPlaces(intent, had, brought)
    case 'borrow':
    case 'repay':
      return termsOfLoan(intent, had, brought)
    case 'rebalance':
      return { terms: termsOfRebalance(intent, had), brings: null }
    default:
      throw new Error(`Nobody here says what ${intent.kind} should come to.`)
  }
}

function join(a: Terms, b: Terms): Terms {
  const pledges = a.pledges === 'any' || b.pledges === 'any' ? 'any' : [...a.pledges, ...b.pledges]
  return {
    falls: [...a.falls, ...b.falls],
    rises: [...a.rises, ...b.rises],
    owesMore: sumUp(a.owesMore, b.owesMore),
    owesLess: new Map([...a.owesLess, ...b.owesLess]),
    gifts: [...a.gifts, ...b.gifts],
    costUsd: a.costUsd + b.costUsd,
    pledges,
    wrongs: (after) => [...a.wrongs(after), ...b.wrongs(after)],
  }
}

function sumUp(a: ReadonlyMap<string, bigint>, b: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
  const sum = new Map(a)
  for (const [asset, units] of b) sum.set(asset, (sum.get(asset) ?? 0n) + units)
  return sum
}
