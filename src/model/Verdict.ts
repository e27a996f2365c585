import type { Address } from 'viem'

/** PASS and INFO let through, WARN is shown, HARD asks for a typed confirmation, BLOCK has no way through. */
export type Level = 'PASS' | 'WARN' | 'HARD' | 'BLOCK'
export type FindingLevel = 'INFO' | Exclude<Level, 'PASS'>

export type Finding = {
  /** The rule's id, in words: `first-time-recipient`. */
  readonly rule: string
  readonly level: FindingLevel
  /** What was found, in one plain sentence. */
  readonly sentence: string
  /** What to do instead, in one sentence; empty where nothing needs doing. */
  readonly instead: string
  /** A sentence that does what `instead` advises, where one does it: it makes a plan of its own. */
  readonly say?: string
  /** Addresses and figures behind it. Data: shown escaped. */
  readonly facts: Readonly<Record<string, string>>
}

/**
 * What may change, derived from the intent, the independently read prices and the catalogue, never from the plan.
 * Units are the token's smallest. Judged by deltas of balances; gas is bounded apart, by the fee budget.
 */
export type OutcomeBounds = {
  readonly atMostOut: readonly { readonly token: Address; readonly units: bigint }[]
  /**
   * One of the alternatives must be met in full (an `earn` may end in an aToken or in a vault's share). `[[]]` asks for
   * nothing; `[]` can never be met.
   */
  readonly atLeastIn: readonly (readonly { readonly token: Address; readonly units: bigint }[])[]
  /** What may be owed in all, in the lending market's own 1e-8 dollars. */
  readonly maxOwedBase: bigint
  /** The most of a debt token that may be owed afterwards. Of one that is not listed: no more than before, but for interest. */
  readonly mayOwe: readonly { readonly token: Address; readonly units: bigint }[]
  /** Who else's balance may rise, and by how much at most. */
  readonly mayReceive: readonly { readonly to: Address; readonly token: Address; readonly units: bigint }[]
  /**
   * What these may take afterwards, exactly. `token` is who keeps the right in its books: a token, a debt token (a right
   * to borrow), Morpho (1 or 0). Not there where the sentence is about no such right: then none may rise, and that is all.
   */
  readonly allowedAfter?: readonly { readonly token: Address; readonly spender: Address; readonly units: bigint }[]
  /**
   * What a bridge must bring to the account on another chain, at least; `token` is that chain's. Nothing on this chain shows
   * it, so it is held against the bytes. Not there where nothing is bridged.
   */
  readonly arrivesElsewhere?: readonly { readonly chainId: number; readonly token: Address; readonly units: bigint }[]
}

export type Verdict = {
  readonly level: Level
  readonly findings: readonly Finding[]
  /** Null where no bounds could be derived; then the level is BLOCK. */
  readonly bounds: OutcomeBounds | null
  /** What has to be typed where the level is HARD, word for word. */
  readonly confirmation: string | null
}
