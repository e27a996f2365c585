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
  const having = partsOf(withPlan, prices)
  const idle = partsOf(withoutPlan, prices)
  const health = healthSentence(withPlan.health, withoutPlan.health)
  return [`${when} ${compare(having, idle, days)}`, differenceSentence(difference), health].filter(Boolean).join(' ')
}

/** What one side has more of than the other, and what it owes more of; each empty where it is nothing. */
type Parts = { readonly held: readonly string[]; readonly owed: readonly string[] }

function compare(having: Parts, idle: Parts, days: number): string {
  const [mine, theirs] = [sideOf(having), sideOf(idle)]
  if (mine === '' && theirs === '') return 'you would hold and owe the same as without it.'
  if (theirs === '') return `you would ${moreOrLess(having, 'more', days)}`
  if (mine === '') return `you would ${moreOrLess(idle, 'less', days)}`
  // "you would hold 1 A; doing nothing: 2 B"
  return `you would ${mine}; doing nothing: ${theirs.replace(/^hold /, '')}.`
}

/** Where only one side has anything beside the other: a loan, or paying one back. */
function moreOrLess({ held, owed }: Parts, which: 'more' | 'less', days: number): string {
  const have = held.length === 0 ? '' : `have ${listed(held)} ${which} than doing nothing`
  const grows =
    which === 'more' ? 'what is owed grows by its interest' : 'it grows by its interest until it is paid back'
  const why = days === 0 ? '' : `: ${grows}`
  if (owed.length === 0) return `${have}.`
  if (have === '') return `owe ${listed(owed)} ${which} than doing nothing${why}.`
  return `${have}, and owe ${listed(owed)} ${which}${why}.`
}

/** "hold 1,051.63 USDC in Steady USDC Vault ($1,051.63) and owe 20 DAI to Aave v3 ($20.00)"; empty for nothing. */
function sideOf({ held, owed }: Parts): string {
  const hold = held.length === 0 ? '' : `hold ${listed(held)}`
  const owe = owed.length === 0 ? '' : `owe ${listed(owed)}`
  // A list of several things needs a breath before what is owed, or the debt reads like one of them.
  return [hold, owe].filter((part) => part !== '').join(held.length > 1 ? ', and ' : ' and ')
}

function partsOf({ holdings }: WindDifference, prices: Prices): Parts {
  const told = holdings.filter((holding) => !isUnderACent(holding, prices))
  return {
    held: told.filter(({ worth }) => worth > 0n).map((holding) => describeHolding(holding, 'in', prices)),
    owed: told.filter(({ worth }) => worth < 0n).map((holding) => describeHolding(holding, 'to', prices)),
  }
}

/** What nobody would miss only hides the rest. Of what has no price, nobody knows. */
function isUnderACent({ asset, worth }: WoundHolding, prices: Prices): boolean {
  const price = prices.get(asset.address.toLowerCase())
  return price !== undefined && formatUsd(usdOf(amountOf(asset, worth < 0n ? -worth : worth), price.usdE8)) === '0.00'
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
