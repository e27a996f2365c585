import type { Address } from 'viem'
import type { Asset, Line } from './holdings.ts'

/** So much of an asset may leave the places that it covers. */
export type MayFall = { readonly covers: (line: Line) => boolean; readonly asset: string; readonly most: bigint }

/** So many dollars must have come to the places that it covers. */
export type MustRise = { readonly covers: (line: Line) => boolean; readonly leastUsd: number; readonly what: string }

export type Gift = { readonly to: Address; readonly asset: string; readonly low: bigint; readonly high: bigint }

/** What a person's words let happen to what they own, by nothing but the words and what they had. */
export type Terms = {
  readonly falls: readonly MayFall[]
  readonly rises: readonly MustRise[]
  /** By asset: at most so much more is owed. */
  readonly owesMore: ReadonlyMap<string, bigint>
  /** By asset: at least so much less is owed; all of it where it is `clear`. */
  readonly owesLess: ReadonlyMap<string, bigint | 'clear'>
  readonly gifts: readonly Gift[]
  /** Dollars that trading may cost, at most: slippage, the pools' fees and what feeds may be off. */
  readonly costUsd: number
  /** What may become collateral: anything for a loan that names none. */
  readonly pledges: 'any' | readonly string[]
  /** What else must be true in the end; each sentence says what is not. */
  readonly wrongs: (after: readonly Line[]) => readonly string[]
}

/** What one part of a sentence is worked out from. */
export type Had = {
  readonly lines: readonly Line[]
  /** What lies in the wallet by the tokens' own symbols: ether and WETH apart. */
  readonly wallet: ReadonlyMap<string, bigint>
  readonly assets: ReadonlyMap<string, Asset>
  /** Pools between two assets, at least: 1 where one trades them straight. */
  readonly hops: (a: string, b: string) => number
}

export const noTerms: Terms = {
  falls: [],
  rises: [],
  owesMore: new Map(),
  owesLess: new Map(),
  gifts: [],
  costUsd: 0,
  pledges: [],
  wrongs: () => [],
}

export function assetOf({ assets }: Had, symbol: string): Asset {
  const found = assets.get(symbol)
  if (found === undefined) throw new Error(`There is no ${symbol}.`)
  return found
}

export function usdOf(had: Had, symbol: string, units: bigint): number {
  const { decimals, usd } = assetOf(had, symbol)
  return (Number(units) / 10 ** decimals) * usd
}

/** The share of what is traded that may be lost: by pools of up to 0.3 % each, feeds half a percent off, and slippage. */
export function tradeCost(had: Had, sells: string, buys: string, slippage = 0.01): number {
  if (sells === buys) return 0
  return 1 - (1 - slippage) * (1 - 0.005) * (1 - 0.003 * had.hops(sells, buys))
}
