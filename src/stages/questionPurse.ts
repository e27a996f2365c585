import type { Draft } from '../intent/steps/Draft.ts'
import { parseDecimal } from '../model/decimal.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { Intent, Reading, WantedAmount } from '../model/Reading.ts'

/** What an act takes from: an asset in the wallet or in a place, or what is owed of it. `any` is every asset there. */
export type Purse = { readonly asset: string; readonly at: 'wallet' | 'place' | 'debt' }

type Act = Exclude<Intent, { kind: 'order' }>

/** The acts of a reading, those of standing orders among them. */
export function actsOf(reading: Reading): readonly Act[] {
  return reading.intents.flatMap((intent): readonly Act[] => {
    if (intent.kind !== 'order') return [intent]
    return intent.then === 'notify' ? [] : intent.then
  })
}

/** What "all" would be all of. `none` where a share of what is held makes no sense; null where it cannot be told. */
export function purseOf(reading: Reading): Purse | 'none' | null {
  const acts = actsOf(reading)
  const [spending, ...more] = acts.flatMap((act) => {
    const spent = spentBy(act)
    return spent !== null && spent.amount === 'all' ? [spent] : []
  })
  if (spending !== undefined) return more.length === 0 ? spending.purse : null
  return acts.length === 0 ? null : 'none'
}

/** The chain's coin and its wrapped twin, by ticker: in a place, and of a debt, the one is a mere form of the other. */
export type Twins = { readonly native: string; readonly wrapped: string }

/** Whether the first thing asked for can be paid from what is held. What is not known is not held against it. */
export function canPay(reading: Reading, holdings: readonly HoldingView[] | null, twins: Twins): boolean {
  const [act] = actsOf(reading)
  const spent = act === undefined ? null : spentBy(act)
  if (spent === null || holdings === null || spent.purse.asset !== spent.purse.asset.toUpperCase()) return true
  const held = holdings.filter((holding) => inPurse(holding, spent.purse, twins))
  return held.some((holding) => covers(holding, spent.amount))
}

/** Whether a holding is what the act takes from. */
export function inPurse(holding: HoldingView, { asset, at }: Purse, twins: Twins): boolean {
  const isTwin = at !== 'wallet' && isEther(asset, twins) && isEther(holding.token, twins)
  if (asset !== 'any' && holding.token.toUpperCase() !== asset && !isTwin) return false
  if (holding.place === 'wallet') return at === 'wallet'
  return at === (holding.amount.startsWith('-') ? 'debt' : 'place')
}

export function isEther(word: string, { native, wrapped }: Twins): boolean {
  return [native, wrapped].some((symbol) => symbol.toUpperCase() === word.toUpperCase())
}

function covers(holding: HoldingView, wanted: WantedAmount): boolean {
  if (typeof wanted === 'string' || 'percent' in wanted) return true
  const { value, unit } = 'allBut' in wanted ? wanted.allBut : wanted
  const has = unit === 'usd' ? holding.usd : holding.amount
  if (has === null) return true
  const needed = parseDecimal(value, 36)
  const there = parseDecimal(has.replace('-', ''), 36)
  return needed.status === 'ok' && there.status === 'ok' && needed.units <= there.units
}

/** What the amount of an act that is not whole yet would be taken from. Null where its asset is open, or where it takes nothing from what is held. */
export function openPurse({ kind, said }: Draft): Purse | null {
  const asset = kind === 'swap' ? said.sell?.value : said.asset?.value
  if (asset === undefined || asset === 'any' || (kind === 'swap' && said.exact?.value === 'buy')) return null
  switch (kind) {
    case 'swap':
    case 'send':
    case 'earn':
    case 'supply':
    case 'stake':
    case 'bridge':
      return { asset, at: 'wallet' }
    case 'withdraw':
    case 'unstake':
      return { asset, at: 'place' }
    case 'repay':
      return { asset, at: 'debt' }
    default:
      return null
  }
}

function spentBy(act: Act): { readonly purse: Purse; readonly amount: WantedAmount } | null {
  switch (act.kind) {
    case 'swap':
      return act.exact === 'buy' ? null : { purse: { asset: act.sell, at: 'wallet' }, amount: act.amount }
    case 'send':
    case 'earn':
    case 'supply':
    case 'stake':
    case 'bridge':
      return { purse: { asset: act.asset, at: 'wallet' }, amount: act.amount }
    case 'withdraw':
    case 'unstake':
      return { purse: { asset: act.asset, at: 'place' }, amount: act.amount }
    case 'repay':
      return { purse: { asset: act.asset, at: 'debt' }, amount: act.amount }
    default:
      return null
  }
}
