import { amountOf } from '../model/Amount.ts'
import { isNative } from '../model/Token.ts'
import { buildSwap } from '../protocols/uniswap/build.ts'
import type { Draft } from './Draft.ts'
import type { SizedSwap } from './swapPlan.ts'

/** Makes a sized swap into steps: the approval if one is needed, the swap, and nothing allowed afterwards. */
export function addSwap(draft: Draft, swap: SizedSwap): void {
  const market = draft.snapshot.network.uniswap
  if (market === null) return
  const router = { name: 'Uniswap v3', address: market.router }
  const sell = swap.sellMaximum.token
  const buy = swap.buyMinimum.token
  if (!isNative(sell)) draft.allow(swap.sellMaximum, router)
  draft.add({
    kind: 'swap',
    sell: swap.sellMaximum,
    expected: swap.buyExpected,
    minimum: swap.buyMinimum,
    venue: router,
    fees: swap.route.fees,
    call: buildSwap({
      router: market.router,
      account: draft.snapshot.account,
      route: swap.route,
      exact: swap.exact,
      sellUnits: swap.sellMaximum.units,
      buyUnits: swap.buyMinimum.units,
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
  draft.change(sell, -swap.sellMaximum.units)
  draft.change(buy, swap.buyMinimum.units)
  draft.spends.push(swap.sellMaximum)
  draft.gets.push({ expected: swap.buyExpected, minimum: swap.buyMinimum })
  const more = swap.buyExpected.units - swap.buyMinimum.units
  if (more > 0n) draft.dust.push(amountOf(buy, more))
}
