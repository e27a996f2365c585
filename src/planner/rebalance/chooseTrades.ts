import { mulDivDown } from '../../model/decimal.ts'
import type { QuoteRequest } from '../../model/Quote.ts'
import type { Token } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { type Flow, type MatchProblem, matchTrades, type PairCost } from './matchTrades.ts'
import type { Offer } from './pairCosts.ts'
import type { Holding, Portfolio } from './readPortfolio.ts'
import type { Target } from './readTargets.ts'

const bps = 10_000n
const billion = 1_000_000_000n
const free: PairCost = { fixed: 0n, perBillion: 0n }

/** So many dollars of a holding become another asset. */
export type Trade = { readonly sell: Holding; readonly buy: Token; readonly usd: UsdE8 }

export type Choice =
  | { readonly status: 'trades'; readonly trades: readonly Trade[]; readonly proven: boolean }
  | { readonly status: 'within' }
  | { readonly status: 'too-small' }
  | { readonly status: 'no-way' }
  | { readonly status: 'quote'; readonly requests: readonly QuoteRequest[] }

/** The cost of selling a holding for the cheapest of some tokens. Pushes what it must know first to `missing`. */
export type AskOffer = (holding: Holding, buys: readonly Token[], usd: UsdE8, missing: QuoteRequest[]) => Offer | null

export type ChoiceTerms = {
  readonly targets: readonly Target[]
  readonly portfolio: Portfolio
  readonly toleranceBps: bigint
}

/**
 * The cheapest trades that bring every share that has drifted to its target. What is no target is sold. Shares within the
 * tolerance move only where the others need a counterpart, and only towards their own target.
 *
 * Chosen twice: first as if trades were free, to learn what they lose; then for what will be left after that loss.
 */
export function chooseTrades(terms: ChoiceTerms, ask: AskOffer): Choice {
  const first = needsOf(terms, 0n)
  if (first === null) return { status: 'within' }
  if (first.sells.length === 0 || first.buys.length === 0) return { status: 'too-small' }
  const missing: QuoteRequest[] = []
  const offers = new Map<string, Offer | null>()
  for (const { holding, usd } of first.sells)
    for (const { target, usd: wanted } of first.buys) {
      const size = usd < wanted ? usd : wanted
      offers.set(pairKey(holding, target), ask(holding, target.buys, size, missing))
    }
  if (missing.length > 0) return { status: 'quote', requests: missing }
  const offerOf = (holding: Holding, target: Target): Offer | null => offers.get(pairKey(holding, target)) ?? null

  const rough = tradesFor(first, offerOf)
  if (rough === null) return { status: 'no-way' }
  const loss = rough.trades.reduce((sum, { cost, usd }) => sum + mulDivDown(usd, cost.perBillion, billion), 0n)
  const exact = tradesFor(needsOf(terms, loss > 0n ? loss : 0n) ?? first, offerOf) ?? rough
  const trades = withoutSmall(exact.trades, terms)
  if (trades.length === 0) return { status: 'too-small' }
  return { status: 'trades', trades, proven: exact.proven }
}

function pairKey({ asset }: Holding, { symbol }: Target): string {
  return `${asset.address}>${symbol}`
}

/** `usd` is the most that it could sell or buy; those of one `pool` together exactly `exactly`, where that is less. */
type Seller = { readonly holding: Holding; readonly usd: UsdE8; readonly pool: string | null }
type Buyer = { readonly target: Target; readonly usd: UsdE8; readonly optional: boolean }
type Needs = {
  readonly sells: readonly Seller[]
  readonly buys: readonly Buyer[]
  /** What the sellers of a pool keep in all. */
  readonly kept: ReadonlyMap<string, UsdE8>
  /** What the optional buyers do without in all. */
  readonly unbought: UsdE8
}

/** Who has too much and who too little. Null where nothing has drifted. */
function needsOf({ targets, portfolio, toleranceBps }: ChoiceTerms, loss: UsdE8): Needs | null {
  const { holdings, total, dust } = portfolio
  const shares = targets.map((target, index) => {
    const members = holdings.filter((holding) => holding.target === index)
    const worth = members.reduce((sum, holding) => sum + holding.worth, 0n)
    const over = worth - mulDivDown(total - loss, target.targetBps, bps)
    const off = worth * bps - total * target.targetBps
    return { target, members, over, drifted: (off < 0n ? -off : off) > toleranceBps * total }
  })
  const foreign = holdings.filter((holding) => holding.target === null)
  if (!shares.some(({ drifted }) => drifted) && !foreign.some(({ worth }) => worth * bps > toleranceBps * total))
    return null

  const moving = shares.filter(({ drifted, over }) => drifted && (over > dust || -over > dust))
  const resting = shares.filter((share) => !moving.includes(share))
  const sells: Seller[] = foreign.map((holding) => ({ holding, usd: holding.worth, pool: null }))
  const kept = new Map<string, UsdE8>()
  let sold = foreign.reduce((sum, { worth }) => sum + worth, 0n)
  for (const { target, members, over } of moving) {
    if (over <= 0n) continue
    const able = members.filter(({ worth }) => worth > dust)
    sells.push(...able.map((holding) => ({ holding, usd: holding.worth, pool: target.symbol })))
    const could = able.reduce((sum, { worth }) => sum + worth, 0n)
    kept.set(target.symbol, could > over ? could - over : 0n)
    sold += could > over ? over : could
  }
  const buys: Buyer[] = moving.flatMap(({ target, over }) =>
    over < 0n ? [{ target, usd: -over, optional: false }] : [],
  )
  const net = buys.reduce((sum, { usd }) => sum + usd, 0n)
  const open = sold - loss - net
  if (open > 0n) {
    const more = resting.flatMap(({ target, over }): readonly Buyer[] =>
      over < 0n ? [{ target, usd: -over, optional: true }] : [],
    )
    return balanced({ sells, buys: [...buys, ...more], kept, sold })
  }
  const rest = resting.flatMap(({ members, over }): readonly Seller[] => {
    let left = over
    return members
      .toSorted((a, b) => (a.worth < b.worth ? 1 : -1))
      .flatMap((holding): readonly Seller[] => {
        const usd = left < holding.worth ? left : holding.worth
        if (usd <= 0n) return []
        left -= usd
        return [{ holding, usd, pool: 'rest' }]
      })
  })
  const could = rest.reduce((sum, { usd }) => sum + usd, 0n)
  const more = could < -open ? could : -open
  if (could > more) kept.set('rest', could - more)
  return balanced({ sells: [...sells, ...rest], buys, kept, sold: sold + more })
}

/**
 * What is sold is what the buyers get, loss and all: those that must buy share out what is sold where nobody may buy the
 * rest, and those that may buy do without what is not left for them.
 */
function balanced({ sells, buys, kept, sold }: Omit<Needs, 'unbought'> & { readonly sold: UsdE8 }): Needs {
  const must = buys.filter(({ optional }) => !optional).reduce((sum, { usd }) => sum + usd, 0n)
  const may = buys.filter(({ optional }) => optional).reduce((sum, { usd }) => sum + usd, 0n)
  if (sold > must && sold - must <= may) return { sells, buys, kept, unbought: may - (sold - must) }
  const wanted = must + may
  if (wanted === 0n) return { sells, buys: [], kept, unbought: 0n }
  const scaled = buys.map((buyer) => ({ ...buyer, usd: mulDivDown(buyer.usd, sold, wanted) }))
  const short = sold - scaled.reduce((sum, { usd }) => sum + usd, 0n)
  return {
    sells,
    buys: scaled.map((buyer, index) => (index === 0 ? { ...buyer, usd: buyer.usd + short } : buyer)),
    kept,
    unbought: 0n,
  }
}

type CostedTrade = Trade & { readonly cost: PairCost }

/** Who keeps something trades it with nobody, for nothing; and so does who does without. */
function tradesFor(
  { sells, buys, kept, unbought }: Needs,
  offerOf: (holding: Holding, target: Target) => Offer | null,
): { readonly trades: readonly CostedTrade[]; readonly proven: boolean } | null {
  const pools = [...kept].filter(([, usd]) => usd > 0n)
  const offers = sells.map(({ holding }) => buys.map(({ target }) => offerOf(holding, target)))
  const problem: MatchProblem = {
    sells: [...sells.map(({ usd }) => usd), unbought],
    buys: [...buys.map(({ usd }) => usd), ...pools.map(([, usd]) => usd)],
    costs: [
      ...sells.map(({ pool }, from) => [
        ...buys.map((_, to) => offers[from]?.[to]?.cost ?? null),
        ...pools.map(([name]) => (name === pool ? free : null)),
      ]),
      [...buys.map(({ optional }) => (optional ? free : null)), ...pools.map(() => null)],
    ],
  }
  const matched = matchTrades(problem)
  if (matched === null) return null
  const trades = matched.flows.flatMap(({ from, to, usd }: Flow): readonly CostedTrade[] => {
    const [seller, offer] = [sells[from], offers[from]?.[to] ?? null]
    return seller === undefined || offer === null ? [] : [{ sell: seller.holding, ...offer, usd }]
  })
  return { trades, proven: matched.proven }
}

/**
 * A trade that is not worth its gas is not made. Nor is one of less than a tenth of the tolerance, where only the last bit
 * to a target hangs on it: what its holding sells elsewhere takes it along.
 */
function withoutSmall(trades: readonly Trade[], { portfolio, toleranceBps }: ChoiceTerms): readonly Trade[] {
  const bit = mulDivDown(portfolio.total, toleranceBps, bps * 10n)
  const largestOf = (holding: Holding): Trade | undefined =>
    trades
      .filter(({ sell }) => sell === holding)
      .reduce<Trade | undefined>((a, b) => (a !== undefined && a.usd >= b.usd ? a : b), undefined)
  const isKept = (trade: Trade): boolean => {
    if (trade.usd < portfolio.dust) return false
    // What is no target is sold, however little it is of the whole.
    if (trade.sell.target === null && trade === largestOf(trade.sell)) return true
    return trade.usd >= bit
  }
  return trades.filter(isKept).map((trade) => {
    if (trade !== largestOf(trade.sell)) return trade
    const rest = trades.filter((other) => other.sell === trade.sell && !isKept(other))
    return { ...trade, usd: rest.reduce((sum, { usd }) => sum + usd, trade.usd) }
  })
}
