import { describeAmount } from '../model/describeStep.ts'
import { isNative } from '../model/Token.ts'
import { buildSplitSwap } from '../protocols/uniswap/build.ts'
import { poolKeysOf } from '../protocols/uniswap/routes.ts'
import type { Draft } from './Draft.ts'
import type { SizedSwap } from './swapPlan.ts'
import { afterFees, type Crossing } from './swapPlanWays.ts'
import { usdAt } from './usdAt.ts'

/**
 * Makes a sized swap into steps: the approval if one is needed, the swap, and nothing allowed afterwards.
 * @param approved whether an approval before covers this swap and its neighbours together
 */
export function addSwap(
  draft: Draft,
  swap: SizedSwap,
  { approved }: { readonly approved: boolean } = { approved: false },
): void {
  const market = draft.snapshot.network.uniswap
  if (market === null) return
  const router = { name: 'Uniswap v3', address: market.router }
  const sell = swap.sellMaximum.token
  const buy = swap.buyMinimum.token
  if (!isNative(sell) && !approved) draft.allow(swap.sellMaximum, router)
  draft.add({
    kind: 'swap',
    sell: swap.sellMaximum,
    ...(swap.exact === 'buy' ? { sellExpected: swap.sellExpected } : {}),
    expected: swap.buyExpected,
    minimum: swap.buyMinimum,
    venue: router,
    fees: swap.parts.flatMap(({ route }) => route.fees),
    call: buildSplitSwap({
      router: market.router,
      account: draft.snapshot.account,
      legs: swap.parts.map(({ route, sellMaximum, buyMinimum }) => ({
        route,
        sellUnits: sellMaximum,
        buyUnits: buyMinimum,
      })),
      exact: swap.exact,
      sellsNative: isNative(sell),
      buysNative: isNative(buy),
      deadline: draft.expiresAt,
    }),
  })
  if (!isNative(sell)) {
    // An exact-output swap takes less than it may: what is left of the approval is taken back.
    draft.used(swap.sellExpected, market.router)
    if (swap.exact === 'buy') draft.disallow(sell, router)
  }
  draft.spend(swap.sellMaximum)
  draft.receive({ expected: swap.buyExpected, minimum: swap.buyMinimum })
  if (swap.parts.length > 1)
    draft.notes.add(
      `${describeAmount(swap.sellExpected)} goes two ways at once: so large a swap brings more like that, the network fee counted in.`,
    )
  draft.crossed.push(...crossingsOf(draft, swap))
  addCosts(draft, swap)
}

/** What a swap puts through the pools, for the swaps after it. */
export function crossingsOf(draft: Draft, swap: SizedSwap): readonly Crossing[] {
  return swap.parts.flatMap(({ route, sellExpected }) => {
    const usd = usdAt(draft, { token: swap.sellExpected.token, units: sellExpected })
    return poolKeysOf(route).map((pool) => ({ pool, usd }))
  })
}

/** The pools' fees by their own rate; whatever else the swap brings less than the feeds say is impact. */
function addCosts(draft: Draft, swap: SizedSwap): void {
  for (const { route, sellExpected, buyExpected } of swap.parts) {
    const sold = usdAt(draft, { token: swap.sellExpected.token, units: sellExpected })
    const bought = usdAt(draft, { token: swap.buyExpected.token, units: buyExpected })
    const kept = afterFees(sold, route)
    draft.poolFees += sold - kept
    draft.impact += kept - bought
  }
}
