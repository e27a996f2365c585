import { dollars } from '../intent/lexicon/dollars.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import { isEther, type Twins } from './questionPurse.ts'

/** In a place there is no ether but its wrapped form, which people call by the same name; in the wallet there are both. */
export function wordOf({ token, place }: HoldingView, twins: Twins): string {
  return place !== 'wallet' && isEther(token, twins) ? twins.native : token
}

/** A worth in dollars, in whole cents and without its sign. */
export const cents = (usd: string): bigint => BigInt(usd.replace(/[.-]/g, ''))

/** What has a price, the most valuable first. */
export function byWorth(holdings: readonly HoldingView[]): readonly HoldingView[] {
  const priced = holdings.flatMap((holding) => (holding.usd === null ? [] : [{ holding, worth: cents(holding.usd) }]))
  return priced.toSorted((a, b) => (a.worth < b.worth ? 1 : a.worth > b.worth ? -1 : 0)).map(({ holding }) => holding)
}

/** What has a price, by its ticker. */
export function namesOf(holdings: readonly HoldingView[]): readonly string[] {
  return [...new Set(byWorth(holdings).map((holding) => holding.token))]
}

/** What has a price, as people call it. */
export function wordsOf(holdings: readonly HoldingView[], twins: Twins): readonly string[] {
  return [...new Set(byWorth(holdings).map((holding) => wordOf(holding, twins)))]
}

/** Dollar coins: those that are held, or the usual one. */
export function coinsOf(holdings: readonly HoldingView[]): readonly string[] {
  const held = namesOf(holdings).filter((token) => dollars.has(token.toUpperCase()))
  return held.length > 0 ? held : ['USDC']
}
