import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { QuoteRequest } from '../../model/Quote.ts'
import { isNative } from '../../model/Token.ts'
import { usdOf } from '../../model/Usd.ts'
import { buildUnwrap } from '../../protocols/weth/build.ts'
import { addSwap, crossingsOf } from '../addSwap.ts'
import type { Draft } from '../Draft.ts'
import type { PlanStop } from '../PlanStop.ts'
import { guessCrossings, type SizedSwap, type SwapWish, sizeSwap } from '../swapPlan.ts'
import type { Trade } from './chooseTrades.ts'
import { addTakingOut } from './positions.ts'
import type { Holding } from './readPortfolio.ts'

export type SizedTrade = { readonly trade: Trade; readonly swap: SizedSwap }

/**
 * Sizes and routes all trades, each as if those before it were done. What the pools must be asked is asked for all trades
 * at once: where one before is not settled yet, the next ones guess its way, and ask again should the guess be wrong.
 */
export function sizeTrades(
  draft: Draft,
  trades: readonly Trade[],
): { readonly status: 'sized'; readonly sized: readonly SizedTrade[] } | PlanStop {
  const crossed = [...draft.crossed]
  const requests: QuoteRequest[] = []
  const sized: SizedTrade[] = []
  let stop: PlanStop | null = null
  for (const { trade, units } of unitsOf(trades)) {
    const wish: SwapWish = { sell: trade.sell.asset, buy: trade.buy, exact: 'sell', units, slippageBps: null }
    const swap = sizeSwap(draft, wish, crossed)
    if (swap.status === 'swap') {
      sized.push({ trade, swap })
      crossed.push(...crossingsOf(draft, swap))
    } else if (swap.status === 'quote') {
      requests.push(...swap.requests)
      crossed.push(...guessCrossings(draft, wish))
    } else stop ??= swap
  }
  if (requests.length > 0) return { status: 'quote', requests }
  return stop ?? { status: 'sized', sized }
}

/** Dollars in units of what is sold. What is sold whole is sold to the last unit. */
function unitsOf(trades: readonly Trade[]): readonly { readonly trade: Trade; readonly units: bigint }[] {
  const left = new Map<Holding, { usd: bigint; units: bigint }>()
  return trades.map((trade) => {
    const { sell, usd } = trade
    const rest = left.get(sell) ?? { usd: sell.worth, units: sell.units }
    const units = usd >= rest.usd ? rest.units : mulDivDown(usd, 10n ** BigInt(sell.asset.decimals), sell.price)
    left.set(sell, { usd: rest.usd - usd, units: rest.units - units })
    return { trade, units }
  })
}

/** Adds the steps: first what must come out of positions and wrapping, then the swaps. Tells what came out of where. */
export function addTrades(draft: Draft, sized: readonly SizedTrade[], dust: bigint): readonly string[] {
  const taken: string[] = []
  const sold = new Map<Holding, bigint>()
  for (const { trade, swap } of sized) sold.set(trade.sell, (sold.get(trade.sell) ?? 0n) + swap.sellMaximum.units)
  for (const [holding, units] of sold) taken.push(...gather(draft, holding, units, dust))

  const market = draft.snapshot.network.uniswap
  const approved = new Set<Holding>()
  for (const { trade, swap } of sized) {
    const several = sized.filter((other) => other.trade.sell === trade.sell).length > 1
    if (several && market !== null && !approved.has(trade.sell) && !isNative(trade.sell.asset)) {
      approved.add(trade.sell)
      draft.allow(amountOf(trade.sell.asset, sold.get(trade.sell) ?? 0n), {
        name: 'Uniswap v3',
        address: market.router,
      })
    }
    addSwap(draft, swap, { approved: approved.has(trade.sell) })
  }
  return taken
}

/** Takes what the wallet is short of out of positions, the largest first, and makes ether of WETH where ether is sold. */
function gather(draft: Draft, holding: Holding, units: bigint, dust: bigint): readonly string[] {
  const taken: string[] = []
  let short = units - holding.inWallet
  for (const position of holding.positions.toSorted((a, b) => (a.worth < b.worth ? 1 : -1))) {
    if (short <= 0n) break
    const rest = usdOf(amountOf(holding.asset, position.worth - short), holding.price)
    const taking = short >= position.worth || rest < dust ? position.worth : short
    addTakingOut(draft, position, taking)
    taken.push(`${describeAmount(amountOf(position.asset, taking))} comes out of ${position.venue.party.name}.`)
    short -= taking
  }
  if (isNative(holding.asset)) unwrapFor(draft, amountOf(holding.asset, units))
  return taken
}

function unwrapFor(draft: Draft, { token, units }: Amount): void {
  const short = units - (draft.spendable(token) ?? 0n)
  if (short <= 0n) return
  const { wrapped } = draft.snapshot.network
  const amount = amountOf(wrapped, short)
  draft.add({ kind: 'unwrap', amount, call: buildUnwrap(wrapped.address, short) })
  draft.spend(amount)
  const ether = amountOf(token, short)
  draft.receive({ expected: ether, minimum: ether })
}
