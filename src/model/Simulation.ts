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
  readonly owner: Address | null
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
      readonly feeds: readonly FeedReading[]
      readonly vaults: readonly VaultReading[]
      readonly lendingBefore: LendingState | null
      readonly lendingAfter: LendingState | null
      /** The health factor right after each step, as in `LendingState`. Null where it could not be read. */
      readonly healthAfterStep: readonly (bigint | null)[]
      /** What the account waits for in the staking queue, unclaimed; empty where there is no staking. */
      readonly exitsBefore: readonly ExitRequest[]
      readonly exitsAfter: readonly ExitRequest[]
      /** Code at addresses that receive something: an empty recipient is a person, one with code a contract. */
      readonly codeAt: ReadonlyMap<string, boolean>
      /** Reads in the bracket that failed, by what they were for. */
      readonly unread: readonly string[]
    }
  | { readonly status: 'unavailable'; readonly reason: string }

export type PlayedSimulation = Exclude<Simulation, { status: 'unavailable' }>
