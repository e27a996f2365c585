import type { Address, Hex } from 'viem'

/** A way through Uniswap's pools. `tokens` has one more entry than `fees`. */
export type SwapRoute = { readonly tokens: readonly Address[]; readonly fees: readonly number[] }

/** What the planner wants to know of a pool before it can size a swap. */
export type QuoteRequest = {
  readonly key: string
  readonly route: SwapRoute
  readonly exact: 'sell' | 'buy'
  /** Units of the first token where `exact` is `sell`, of the last where it is `buy`. */
  readonly units: bigint
}

/** The other side's units, at the snapshot's block. `failed` where no such pool or not enough in it. */
export type Quote =
  | { readonly status: 'ok'; readonly units: bigint; readonly gas: bigint }
  | { readonly status: 'failed' }

/** Keyed by `QuoteRequest.key`. */
export type Quotes = ReadonlyMap<string, Quote>

/** The encoded call that a quote is, for whoever batches it. */
export type QuoteCall = { readonly request: QuoteRequest; readonly to: Address; readonly data: Hex }
