import type { Address, Hex } from 'viem'
import type { ExitRequest, LendingState } from './Snapshot.ts'

export type SimulatedLog = { readonly address: Address; readonly topics: readonly Hex[]; readonly data: Hex }

export type SimulatedStep = {
  readonly status: 'ok' | 'reverted'
  readonly gasUsed: bigint
  /** Native transfers stand here too, as logs of `nativeAddress`. */
  readonly logs: readonly SimulatedLog[]
  readonly returnData: Hex
  /** Why it reverted, in plain words or as the contract said it. Data: shown escaped, never obeyed. */
  readonly reason: string | null
}

/** A balance that was read before the first step and after the last, in the same bundle on the same block. */
export type BracketedBalance = { readonly token: Address; readonly before: bigint; readonly after: bigint }

export type BracketedAllowance = {
  readonly token: Address
  readonly spender: Address
  readonly before: bigint
  readonly after: bigint
}

/** What a price feed answered inside the bundle: the guard's own reading, not the planner's. */
export type FeedReading = { readonly feed: Address; readonly answer: bigint; readonly updatedAt: bigint }

/** What the account's shares of a vault are worth in its asset, before and after, as the vault itself says. */
export type VaultReading = {
  readonly vault: Address
  readonly worthBefore: bigint
  readonly worthAfter: bigint
  /** What could leave again right after the last step. */
  readonly maxWithdrawAfter: bigint
  /** All shares there were before the first step, in their smallest units. */
  readonly supplyBefore: bigint
  /** Whole assets for one whole share before the first step, in ray. */
  readonly priceBeforeRay: bigint
  readonly owner: Address | null
}

/** What somebody who is sent something has of it, before the first step and after the last. */
export type BracketedReceipt = BracketedBalance & { readonly to: Address }

/** The price that a pool of the plan's swaps stood at before the first step: Uniswap's own `sqrtPriceX96`. */
export type PoolReading = { readonly pool: Address; readonly sqrtPriceX96: bigint }

/** A read around a plan that failed. */
export type UnreadThing = {
  /** What it was for, in words: "the price of LINK". */
  readonly what: string
  /** The tokens and positions that it is about: a plan that has nothing to do with any does without it. Empty: every plan needs it. */
  readonly about: readonly Address[]
}

/** The whole plan played on one block. `null` entries of balances mean that the read failed: unknown is never safe. */
export type Simulation =
  | {
      readonly status: 'ok' | 'reverted'
      readonly chainId: number
      readonly account: Address
      /** The block it pretends to be: latest + 1, at the chain's present time (seconds). */
      readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly baseFeePerGas: bigint }
      readonly steps: readonly SimulatedStep[]
      readonly balances: readonly BracketedBalance[]
      readonly allowances: readonly BracketedAllowance[]
      /** One for each transfer's recipient and token. */
      readonly received: readonly BracketedReceipt[]
      readonly feeds: readonly FeedReading[]
      readonly vaults: readonly VaultReading[]
      readonly pools: readonly PoolReading[]
      readonly lendingBefore: LendingState | null
      readonly lendingAfter: LendingState | null
      /** The health factor right after each step, as in `LendingState`. Null where it could not be read. */
      readonly healthAfterStep: readonly (bigint | null)[]
      /** What the account waits for in the staking queue, unclaimed; empty where there is no staking. */
      readonly exitsBefore: readonly ExitRequest[]
      readonly exitsAfter: readonly ExitRequest[]
      /** Code at addresses that receive something: an empty recipient is a person, one with code a contract. */
      readonly codeAt: ReadonlyMap<string, boolean>
      /** Reads in the bracket that failed. */
      readonly unread: readonly UnreadThing[]
    }
  | { readonly status: 'unavailable'; readonly reason: string }

export type PlayedSimulation = Exclude<Simulation, { status: 'unavailable' }>

/**
 * The same calls under other conditions of the block that they might land in: another proposer, other fees, a little
 * later. A contract that looks at such things, to behave while it is tried out, shows another outcome here.
 */
export type OtherRun =
  | {
      readonly status: 'played'
      /** In words, for whoever reads a finding. */
      readonly conditions: string
      readonly steps: readonly SimulatedStep[]
      /** Fees given back to the coin. */
      readonly balances: readonly BracketedBalance[]
      readonly allowances: readonly BracketedAllowance[]
      readonly unread: readonly UnreadThing[]
    }
  | { readonly status: 'unavailable'; readonly conditions: string; readonly reason: string }

/** One step of the way back, played in the block after the plan. */
export type WayOutStep = {
  /** The call of the plan that it undoes. */
  readonly of: number
  readonly kind: 'sell-back' | 'take-out'
  /** What would be had again. */
  readonly token: Address
  readonly status: 'ok' | 'reverted'
  readonly reason: string | null
  /** Of `token`: what was put in for what is undone here, and by how much the balance rose again. */
  readonly put: bigint
  readonly back: bigint
}

/** Whether what a plan enters can be left again at once. Made from the bytes alone; never signed. */
export type WayOut =
  | { readonly status: 'played'; readonly steps: readonly WayOutStep[] }
  | { readonly status: 'unavailable'; readonly reason: string }
