import type { Token } from './Token.ts'

/** What the planner must know of a bridge before it can plan with it. */
export type BridgeRequest = { readonly token: Token; readonly chainId: number }

/** What relayers were content with lately: so much was deposited, and so much arrived. Units of the bridged token. */
export type SeenFill = { readonly inputUnits: bigint; readonly arrivedUnits: bigint }

export type BridgeQuote =
  | {
      readonly status: 'open'
      readonly fills: readonly SeenFill[]
      /** Seconds that a deposit may stay open at most. */
      readonly openSeconds: bigint
    }
  /** Nothing may be put in now, or nothing can be said of it. `sentence` says why. */
  | { readonly status: 'closed'; readonly sentence: string }

/** By `bridgeKey`. */
export type BridgeQuotes = ReadonlyMap<string, BridgeQuote>

export function bridgeKey({ token, chainId }: BridgeRequest): string {
  return `${token.address.toLowerCase()}:${chainId}`
}
