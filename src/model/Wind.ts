import { z } from 'zod'
import type { LendingState } from './Snapshot.ts'
import type { Token } from './Token.ts'

/** Something held or owed at one moment, in what it is worth of its asset, as the position's own contract says. */
export type WoundHolding = {
  /** What is kept in the books: a token of the wallet, or the token of a position. */
  readonly token: Token
  readonly asset: Token
  /** In the asset's units. Negative where it is owed. */
  readonly worth: bigint
  /** Where it lies: null in the wallet. */
  readonly place: string | null
}

/** What an account has at one moment of one story. */
export type WoundSide = {
  readonly holdings: readonly WoundHolding[]
  /** As the lending market counts it then. Null where there is none or it could not be read. */
  readonly lending: LendingState | null
  /** Tokens of positions whose worth could not be read, by symbol: unknown, never zero. */
  readonly unread: readonly string[]
}

export type WoundDay = {
  readonly days: number
  /** Chain seconds. */
  readonly at: bigint
  readonly withPlan: WoundSide
  readonly withoutPlan: WoundSide
}

/** A plan with time gone by after it, and the same time without the plan. Read from the contracts, nothing multiplied. */
export type Wind =
  /** The moment right after the plan first (0 days), then the days asked for, the nearest first. */
  | { readonly status: 'ok'; readonly days: readonly WoundDay[] }
  | { readonly status: 'unavailable'; readonly reason: string }

/** How far ahead a plan is looked at: whole days, ten years at most, ten moments at most. */
export const windDays = z
  .array(
    z
      .number()
      .int('Days are whole numbers.')
      .min(1, 'The first day that can be looked at is tomorrow.')
      .max(3_650, 'Ten years ahead (3,650 days) is as far as this looks.'),
  )
  .min(1, 'Name at least one number of days.')
  .max(10, 'Ten moments at once are the most.')

/** A holding that differs with the plan. `amount` is in the asset; with a minus where it is owed. */
export type WindHoldingView = {
  readonly token: string
  /** The address of what is held: the asset itself, or the token of the position. */
  readonly address: string
  readonly amount: string
  /** At today's prices. Null where no price is known. */
  readonly usd: string | null
  /** Where it lies; null in the wallet. */
  readonly place: string | null
}

/** Only what differs: whatever is the same with and without the plan is left out on both sides. */
export type WindSideView = {
  readonly holdings: readonly WindHoldingView[]
  /** All of `holdings` together. Null where something of it is unknown. */
  readonly worthUsd: string | null
  /** Of the lending account as a whole, two digits, rounded down. Null where nothing is owed. */
  readonly healthFactor: string | null
}

export type WindDayView = {
  readonly days: number
  /** Chain seconds. */
  readonly at: string
  readonly withPlan: WindSideView
  readonly withoutPlan: WindSideView
  /** What the plan brings above doing nothing, after the network's fee. Null where something of it is unknown. */
  readonly differenceUsd: string | null
  readonly sentence: string
}

export type WindView =
  | {
      readonly status: 'ok'
      readonly planId: string
      /** The moment right after the plan, then the days asked for, the nearest first. */
      readonly days: readonly WindDayView[]
      /** What carrying out the plan costs in fees, about; it is in `differenceUsd`. */
      readonly feeUsd: string | null
      /** What was held as it is, and what is not in the figures. */
      readonly note: string
    }
  | { readonly status: 'unavailable'; readonly planId: string; readonly sentence: string }
