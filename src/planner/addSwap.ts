import type { Amount } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import { isNative } from '../model/Token.ts'
import { type UsdE8, usdOf } from '../model/Usd.ts'
import { buildSwap } from '../protocols/uniswap/build.ts'
import type { Draft } from './Draft.ts'
import type { SizedSwap } from './swapPlan.ts'

/** Uniswap counts fees in hundredths of a basis point. */
const feeScale = 1_000_000n

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
  draft.spend(swap.sellMaximum)
  draft.receive({ expected: swap.buyExpected, minimum: swap.buyMinimum })
  addCosts(draft, swap)
}

/** The pools' fees by their own rate; whatever else the swap brings less than the feeds say is impact. */
function addCosts(draft: Draft, swap: SizedSwap): void {
  const sold = usdAt(draft, swap.sellExpected)
  const bought = usdAt(draft, swap.buyExpected)
  const kept = swap.route.fees.reduce((left, fee) => mulDivDown(left, feeScale - BigInt(fee), feeScale), sold)
  draft.poolFees += sold - kept
  draft.impact += kept - bought
}

function usdAt(draft: Draft, amount: Amount): UsdE8 {
  const price = draft.snapshot.prices.get(amount.token.address.toLowerCase())
  return price === undefined ? 0n : usdOf(amount, price.usdE8)
}
