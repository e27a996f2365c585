import { amountOf } from '../model/Amount.ts'
import { groupDigits } from '../model/decimal.ts'
import { listed } from '../model/listed.ts'
import { shortUnits } from '../model/shortAmount.ts'
import { formatUsd, type UsdE8, usdOf, withDollarSign } from '../model/Usd.ts'
import type { WoundHolding } from '../model/Wind.ts'
import type { Prices } from './amountView.ts'
import { healthView } from './figureViews.ts'

/** What differs on one side, with the plan or without. `worth` is null where a price or a balance is unknown. */
export type WindDifference = {
  readonly holdings: readonly WoundHolding[]
  readonly worth: UsdE8 | null
  readonly health: bigint | null
}

type Sides = {
  readonly withPlan: WindDifference
  readonly withoutPlan: WindDifference
  readonly difference: UsdE8 | null
}

/** One later day in words: what would be held and owed, what it would be without the plan, and what that makes. */
export function windSentence(days: number, { withPlan, withoutPlan, difference }: Sides, prices: Prices): string {
  const when = days === 0 ? 'Right after it' : days === 1 ? 'In 1 day' : `In ${groupDigits(String(days))} days`
  const having = describeSide(withPlan, prices)
  const idle = describeSide(withoutPlan, prices)
  const health = healthSentence(withPlan.health, withoutPlan.health)
  return [`${when} ${compare(having, idle)}`, differenceSentence(difference), health].filter(Boolean).join(' ')
}

function compare(having: string, idle: string): string {
  if (having === '' && idle === '') return 'you would hold and owe the same as without it.'
  if (idle === '') return `you would ${having}; doing nothing: none of that.`
  if (having === '') return `you would, doing nothing, ${idle}; with this plan: none of that.`
  // "you would hold 1 A; doing nothing: 2 B"
  return `you would ${having}; doing nothing: ${idle.replace(/^hold /, '')}.`
}

/** "hold 1,051.63 USDC in Steady USDC Vault ($1,051.63) and owe 20 DAI to Aave v3 ($20.00)"; empty for nothing. */
function describeSide({ holdings }: WindDifference, prices: Prices): string {
  const held = holdings.filter(({ worth }) => worth > 0n).map((holding) => describeHolding(holding, 'in', prices))
  const owed = holdings.filter(({ worth }) => worth < 0n).map((holding) => describeHolding(holding, 'to', prices))
  const hold = held.length === 0 ? '' : `hold ${listed(held)}`
  const owe = owed.length === 0 ? '' : `owe ${listed(owed)}`
  // A list of several things needs a breath before what is owed, or the debt reads like one of them.
  return [hold, owe].filter((part) => part !== '').join(held.length > 1 ? ', and ' : ' and ')
}

function describeHolding({ asset, worth, place }: WoundHolding, preposition: string, prices: Prices): string {
  const amount = amountOf(asset, worth < 0n ? -worth : worth)
  const price = prices.get(asset.address.toLowerCase())
  const usd = price === undefined ? '' : ` (${withDollarSign(formatUsd(usdOf(amount, price.usdE8)))})`
  const where = place === null ? '' : ` ${preposition} ${place}`
  return `${shortUnits(amount.units, asset.decimals)} ${asset.symbol}${where}${usd}`
}

function differenceSentence(difference: UsdE8 | null): string {
  if (difference === null) return 'What that makes in dollars cannot be said: a price, a fee or a balance is unknown.'
  const size = withDollarSign(formatUsd(difference < 0n ? -difference : difference))
  if (size === '$0.00') return 'In dollars that is the same, after this plan’s network fee.'
  return `That is ${size} ${difference > 0n ? 'more' : 'less'} than doing nothing, after this plan’s network fee.`
}

/** Only where something is owed on either side. */
function healthSentence(withPlan: bigint | null, withoutPlan: bigint | null): string {
  if (withPlan === null && withoutPlan === null) return ''
  if (withPlan === null)
    return `Nothing would be owed any more; doing nothing, your health factor would be ${health(withoutPlan)}.`
  const idle = withoutPlan === null ? 'nothing would be owed' : `it would be ${health(withoutPlan)}`
  return `Your health factor would be ${health(withPlan)}; doing nothing, ${idle}.`
}

function health(factor: bigint | null): string {
  return factor === null ? '' : healthView(factor)
}
