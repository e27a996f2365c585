import { type Amount, amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import { formatUsd, type UsdE8, usdOf } from '../model/Usd.ts'
import type { WindDayView, WindHoldingView, WindSideView, WindView, WoundDay, WoundHolding } from '../model/Wind.ts'
import { amountView, type Prices } from './amountView.ts'
import { healthView } from './figureViews.ts'
import { type WindDifference, windSentence } from './windViewSentence.ts'

/**
 * What the contracts said of later days, as a face shows it. Amounts are of those days, prices of today.
 * @param prices of the assets themselves; what a position is worth in its asset was read, not priced
 * @param fee what carrying out the plan is expected to cost
 */
export function windView(
  planId: string,
  days: readonly WoundDay[],
  context: { readonly prices: Prices; readonly fee: Amount },
): WindView {
  const { prices } = context
  const fee = priced(context.fee, prices)
  const about = fee === null ? 'The network’s fee' : `The network’s fee of about $${formatUsd(fee)}`
  return {
    status: 'ok',
    planId,
    days: days.map((day) => dayView(day, prices, fee)),
    feeUsd: fee === null ? null : formatUsd(fee),
    note: `Rates and prices held as they are today, and nobody else acts. ${about} is taken off; what getting out again costs is not, so a figure after all costs is lower.`,
  }
}

function dayView(day: WoundDay, prices: Prices, fee: UsdE8 | null): WindDayView {
  const { withPlan, withoutPlan } = differences(day, prices)
  const difference =
    withPlan.worth === null || withoutPlan.worth === null || fee === null
      ? null
      : withPlan.worth - withoutPlan.worth - fee
  return {
    days: day.days,
    at: day.at.toString(),
    withPlan: sideView(withPlan, prices),
    withoutPlan: sideView(withoutPlan, prices),
    differenceUsd: difference === null ? null : formatUsd(difference),
    sentence: windSentence(day.days, { withPlan, withoutPlan, difference }, prices),
  }
}

function sideView({ holdings, worth, health }: WindDifference, prices: Prices): WindSideView {
  return {
    holdings: holdings.map((holding) => holdingView(holding, prices)),
    worthUsd: worth === null ? null : formatUsd(worth),
    healthFactor: health === null ? null : healthView(health),
  }
}

function holdingView({ token, asset, worth, place }: WoundHolding, prices: Prices): WindHoldingView {
  const { usd } = amountView(amountOf(asset, worth), prices)
  return {
    token: asset.symbol,
    address: token.address,
    amount: formatDecimal(worth, asset.decimals),
    usd,
    place,
  }
}

/** Both sides without what is the same on both: of each holding, what the one side has more of (or owes more of). */
function differences(day: WoundDay, prices: Prices) {
  const { withPlan, withoutPlan } = day
  const other = new Map(withoutPlan.holdings.map((holding) => [holding.token.address, holding]))
  const pairs = withPlan.holdings.flatMap((mine) => {
    const theirs = other.get(mine.token.address)
    return theirs === undefined ? [] : [{ mine, theirs, same: sameOf(mine.worth, theirs.worth) }]
  })
  const unread = [...withPlan.unread, ...withoutPlan.unread].length > 0
  const side = (name: 'mine' | 'theirs', lending: WoundDay['withPlan']['lending']): WindDifference => {
    const holdings = pairs
      .map(({ same, ...pair }) => ({ ...pair[name], worth: pair[name].worth - same }))
      .filter(({ worth }) => worth !== 0n)
    const worths = holdings.map(({ asset, worth }) => priced(amountOf(asset, worth), prices))
    const known = worths.filter((worth) => worth !== null)
    return {
      holdings,
      worth: unread || known.length < worths.length ? null : known.reduce((sum, worth) => sum + worth, 0n),
      health: lending === null || lending.debtBase === 0n ? null : lending.healthFactor,
    }
  }
  return { withPlan: side('mine', withPlan.lending), withoutPlan: side('theirs', withoutPlan.lending) }
}

/** The part of a holding, or of a debt, that there is on both sides. */
function sameOf(a: bigint, b: bigint): bigint {
  if (a > 0n !== b > 0n) return 0n
  return (a > 0n ? a < b : a > b) ? a : b
}

function priced(amount: Amount, prices: Prices): UsdE8 | null {
  const price = prices.get(amount.token.address.toLowerCase())
  return price === undefined ? null : usdOf(amount, price.usdE8)
}
