import type { AmountView } from './Stage.ts'
import type { BetweenView } from './Underway.ts'

/** `leaving` waits to be paid out of staking; `debt` is owed, so its amount and its worth are negative. */
export type HoldingKind = 'wallet' | 'lent' | 'vault' | 'staked' | 'leaving' | 'debt'

/**
 * What a position has brought since Sayso first put something in: its worth now, and what was taken out, less what was put
 * in. Negative for a debt: that is its interest. All of it from receipts; where they do not account for everything that
 * lies there, it is not known, and not guessed.
 */
export type EarnedView =
  | {
      readonly status: 'known'
      /** The wall clock's, ISO 8601. */
      readonly since: string
      /** In the holding's token. */
      readonly amount: string
      /** At today's price. Null where none is known. */
      readonly usd: string | null
      readonly putIn: string
      readonly takenOut: string
    }
  /** `elsewhere`: not all of it came and went through Sayso. `unclear`: a receipt does not say what this alone took or gave. */
  | { readonly status: 'unknown'; readonly why: 'elsewhere' | 'unclear' }

export type HoldingView = AmountView & {
  readonly name: string
  /** `wallet`, or the place where it lies ("Aave v3"). */
  readonly place: string
  readonly kind: HoldingKind
  /** The allocation's row that it is counted in. */
  readonly group: string
  /** Percent a year that it brings, or costs where it is owed, at this moment. Null where it brings nothing or nobody can say. */
  readonly ratePercent: string | null
  /** Null for what does not earn by itself. */
  readonly earned: EarnedView | null
}

/** What is held of one kind of money, wherever it lies. Debts are not taken off. */
export type AllocationView = {
  readonly group: string
  /** `other` is a token that is like no other: its ticker stands in `tokens`. */
  readonly kind: 'dollars' | 'ether' | 'bitcoin' | 'other'
  readonly tokens: readonly string[]
  readonly usd: string
  /** Of everything that has a price, one digit after the point. */
  readonly percent: string
}

/** How far a loan is from where its collateral is sold. */
export type LoanHealthView =
  | { readonly status: 'none' }
  | { readonly status: 'unread' }
  | {
      readonly status: 'open'
      /** Rounded down, two digits after the point: liquidation is at 1.00. */
      readonly healthFactor: string
      /** As plans are judged: `watch` is where one warns, `close` where none may take it. */
      readonly level: 'comfortable' | 'watch' | 'close'
      readonly collateralUsd: string
      readonly debtUsd: string
      /** The share of the collateral's worth that may be owed before it is sold. Null where it could not be read. */
      readonly thresholdPercent: string | null
      /** The collateral's worth at which it is sold, all else the same. */
      readonly liquidationAtUsd: string
      /** How far the collateral may fall against the debt until then, whole percent, rounded down. */
      readonly fallPercent: string
    }

export type PortfolioView = {
  readonly account: string
  /** The contract that the account was handed to (EIP-7702), which may take all that is in it. Null: nobody's but yours. */
  readonly handedTo: string | null
  readonly chain: string
  readonly block: { readonly number: string; readonly timestamp: string }
  /** False while the chain does not answer: then this is how it stood at that block. */
  readonly reached: boolean
  readonly totalUsd: string
  readonly holdings: readonly HoldingView[]
  /** What left from here for another network and is in no account: in the sum, but for what nobody can say of. */
  readonly between: readonly BetweenView[]
  /** What could not be read at this block, by name: it may be held, and is in none of the figures. */
  readonly gaps: readonly string[]
  /** Tokens of the network's list beside those that Sayso works with. None has a price, so none is in the figures. */
  readonly listed: {
    /** How many were looked for. */
    readonly looked: number
    /** Those that could not be read, by ticker. */
    readonly unread: readonly string[]
  }
  readonly allocation: readonly AllocationView[]
  readonly loan: LoanHealthView
  /** What all positions of which it is known have brought together, debts' interest taken off. Null where there is none. */
  readonly earnedUsd: string | null
}
