import { type Amount, amountOf } from '../../model/Amount.ts'
import type { QuoteRequest } from '../../model/Quote.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { usdOf } from '../../model/Usd.ts'
import { addSwap } from '../addSwap.ts'
import type { Draft } from '../Draft.ts'
import { freshPrice } from '../freshPrice.ts'
import type { PlanStop } from '../PlanStop.ts'
import { stablecoins } from '../resolveAsset.ts'
import { type SizedSwap, sizeSwap } from '../swapPlan.ts'
import { mostToSell, smallestUnits, surelyBuys } from './fairUnits.ts'

/**
 * Quotes that are still to be fetched. Until they are, a swap is reckoned with at its worst, so that one round asks for
 * those of all swaps of a plan; a draft with any of them is thrown away.
 */
export type Quoting = { readonly requests: QuoteRequest[] }

/** What of a token may be sold: what can be spent, less what other debts are paid with. */
export type Spare = (token: Token) => bigint

/** `smallest` is the least that it may buy, in units of what is bought, as `capacity` is. */
type Source = { readonly token: Token; readonly capacity: bigint; readonly smallest: bigint; readonly stable: boolean }

/**
 * Buys what is missing, and no more (but for the smallest purchase), from the wallet: with stablecoins where they do,
 * and with what costs least among those that suffice alone; else with several, the largest first. Tells what it sold;
 * may buy less where the wallet has no more.
 */
export function buyMissing(draft: Draft, quoting: Quoting, missing: Amount, spare: Spare): readonly Token[] {
  const sources = sourcesFor(draft, missing.token, spare)
  const enough = sources.filter(({ capacity }) => capacity >= missing.units)
  const alone = enough.some(({ stable }) => stable) ? enough.filter(({ stable }) => stable) : enough
  const sold = buyWithOne(draft, quoting, missing, alone)
  return sold !== null ? [sold] : buyWithSeveral(draft, quoting, missing, sources)
}

/** Whether the wallet can buy all of what is missing, with however many assets. */
export function canBuy(draft: Draft, missing: Amount, spare: Spare): boolean {
  const capacity = sourcesFor(draft, missing.token, spare).reduce((sum, source) => sum + source.capacity, 0n)
  return capacity >= missing.units
}

function buyWithOne(draft: Draft, quoting: Quoting, wanted: Amount, sources: readonly Source[]): Token | null {
  const [first] = sources
  if (first === undefined) return null
  const partOf = ({ smallest }: Source) => amountOf(wanted.token, larger(wanted.units, smallest))
  const swaps = sources.map((source) => sizeOf(draft, source.token, partOf(source)))
  const asked = swaps.flatMap((swap) => (swap.status === 'quote' ? swap.requests : []))
  if (asked.length > 0) {
    quoting.requests.push(...asked)
    pretend(draft, first.token, partOf(first))
    return first.token
  }
  const sized = swaps.filter((swap) => swap.status === 'swap')
  const [best] = sized.toSorted((a, b) => compare(costOf(draft, a), costOf(draft, b)))
  if (best === undefined) return null
  addSwap(draft, best)
  return best.sellMaximum.token
}

function buyWithSeveral(draft: Draft, quoting: Quoting, wanted: Amount, sources: readonly Source[]): readonly Token[] {
  const sold: Token[] = []
  let left = wanted.units
  for (const { token, capacity, smallest } of sources.toSorted(stableThenLarge)) {
    if (left <= 0n) break
    const part = amountOf(wanted.token, capacity < left ? capacity : larger(left, smallest))
    if (part.units > capacity || !swapIn(draft, quoting, token, part)) continue
    sold.push(token)
    left -= part.units
  }
  return sold
}

/** One exact purchase as steps, or reckoned with until its quotes are there. False where no pool brings it in bounds. */
export function swapIn(draft: Draft, quoting: Quoting, sell: Token, bought: Amount): boolean {
  const swap = sizeOf(draft, sell, bought)
  if (swap.status === 'quote') {
    quoting.requests.push(...swap.requests)
    pretend(draft, sell, bought)
    return true
  }
  if (swap.status !== 'swap') return false
  addSwap(draft, swap)
  return true
}

function sizeOf(draft: Draft, sell: Token, bought: Amount): SizedSwap | PlanStop {
  return sizeSwap(draft, { sell, buy: bought.token, exact: 'buy', units: bought.units, slippageBps: null })
}

function pretend(draft: Draft, sell: Token, bought: Amount): void {
  draft.spend(amountOf(sell, mostToSell(draft, sell, bought) ?? 0n))
  draft.receive({ expected: bought, minimum: bought })
}

function sourcesFor(draft: Draft, buy: Token, spare: Spare): readonly Source[] {
  const { network } = draft.snapshot
  const dollars = stablecoins(draft.snapshot)
  return network.tokens.flatMap((token): readonly Source[] => {
    // Ether is wrapped for a debt in WETH, not traded.
    if (sameToken(token, buy) || (isNative(token) && sameToken(buy, network.wrapped))) return []
    const capacity = surelyBuys(draft, amountOf(token, spare(token)), buy)
    const smallest = smallestUnits(draft.snapshot, token, buy)
    return capacity === null || smallest === null || capacity < smallest
      ? []
      : [{ token, capacity, smallest, stable: dollars.some((dollar) => sameToken(dollar, token)) }]
  })
}

function stableThenLarge(a: Source, b: Source): number {
  return a.stable === b.stable ? compare(b.capacity, a.capacity) : a.stable ? -1 : 1
}

/** In 1e-8 dollars, by the feeds. All bring the same, so what is sold is what they cost. */
function costOf(draft: Draft, { sellExpected }: SizedSwap): bigint {
  const price = freshPrice(draft.snapshot, sellExpected.token)
  return price === null ? 0n : usdOf(sellExpected, price.usdE8)
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
