import type { AmountView } from './Stage.ts'

export type HoldingView = AmountView & {
  readonly name: string
  /** `wallet`, or the place where it lies ("Aave v3"). */
  readonly place: string
}

export type PortfolioView = {
  readonly account: string
  /** The contract that the account was handed to (EIP-7702), which may take all that is in it. Null: nobody's but yours. */
  readonly handedTo: string | null
  readonly chain: string
  readonly block: { readonly number: string; readonly timestamp: string }
  readonly totalUsd: string
  readonly holdings: readonly HoldingView[]
}
