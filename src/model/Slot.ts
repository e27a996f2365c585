import type { Address } from 'viem'

/**
 * An amount inside a call that is known only when its turn comes: what an earlier call of the same plan brought, measured
 * on the chain. The plan's own bytes carry `min`; whatever is signed instead lies within [min, max], and nowhere else in
 * the bytes may anything differ.
 */
export type Slot = {
  /** The call it is in. */
  readonly call: number
  /** Which of the call's 32-byte arguments, counted from 0. */
  readonly word: number
  readonly token: Address
  /** The call before it that brings the amount: the rise of the account's balance of `token` by this call. */
  readonly from: number
  readonly min: bigint
  readonly max: bigint
}
