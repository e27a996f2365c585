import { mulDivDown } from '../../model/decimal.ts'
import type { QuoteRequest } from '../../model/Quote.ts'
import { isNative, type Token } from '../../model/Token.ts'
import type { UsdE8 } from '../../model/Usd.ts'
import { findRoutes } from '../../protocols/uniswap/routes.ts'
import type { Draft } from '../Draft.ts'
import { stepGas } from '../gasUnits.ts'
import { pooled } from '../swapPlan.ts'
import { QuoteDesk } from '../swapPlanWays.ts'
import type { PairCost } from './matchTrades.ts'
import type { Holding } from './readPortfolio.ts'

const billion = 1_000_000_000n
/** What a transaction costs before it does anything. */
const transactionGas = 21_000n

/** What selling a holding for the cheapest of some tokens costs, and which one that is. */
export type Offer = { readonly cost: PairCost; readonly buy: Token }

/**
 * Asks the pools once for each pair, for the most that the two could trade: its fees and impact by share, and its gas.
 * Ways through two tokens are looked at only where there is no shorter one; the trade itself may use them.
 * Null where no way has enough. `missing` collects the questions that are left.
 */
export function offerFor(
  draft: Draft,
  holding: Holding,
  buys: readonly Token[],
  usd: UsdE8,
  missing: QuoteRequest[],
): Offer | null {
  const market = draft.snapshot.network.uniswap
  const units = mulDivDown(usd, 10n ** BigInt(holding.asset.decimals), holding.price)
  if (market === null || units === 0n) return null
  const offers = buys.flatMap((buy): readonly Offer[] => {
    const ends = [pooled(draft.snapshot, holding.asset), pooled(draft.snapshot, buy)] as const
    const short = findRoutes(market, ...ends, { between: 1, routes: 24 })
    const routes = short.length > 0 ? short : findRoutes(market, ...ends, { between: 2, routes: 24 })
    const desk = new QuoteDesk(draft, { sell: holding.asset, buy, exact: 'sell', units, routes, crossed: [] })
    const legs = routes.map((route) => desk.legOf(route, units)).filter((leg) => leg !== null)
    missing.push(...desk.missing)
    const costs = legs.map((leg): PairCost => {
      const approval = isNative(holding.asset) ? 0n : stepGas.approve
      const gas = draft.gasUsd(transactionGas + approval + leg.gas) ?? 0n
      return { fixed: gas, perBillion: mulDivDown(desk.lossOf(leg), billion, usd) }
    })
    const cost = cheapest(costs, usd)
    return cost === null ? [] : [{ cost, buy }]
  })
  const best = cheapest(
    offers.map(({ cost }) => cost),
    usd,
  )
  return offers.find(({ cost }) => cost === best) ?? null
}

function cheapest(costs: readonly PairCost[], usd: UsdE8): PairCost | null {
  const of = ({ fixed, perBillion }: PairCost): bigint => fixed * billion + perBillion * usd
  return costs.reduce<PairCost | null>((best, cost) => (best === null || of(cost) < of(best) ? cost : best), null)
}
