import type { Address, Hex } from 'viem'
import type { StepReceipt } from '../model/Receipt.ts'
import type { ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'
import type { SignRequest } from './SignRequest.ts'

/** A step before: what became of the transaction that was signed for it. */
export type SettledStep = Pick<StepReceipt, 'index' | 'transaction' | 'status'>

/** What the chain says when a step is signed, and what became of the steps before. */
export type SignTerms = {
  readonly nonce: number
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
  /** The chain's present time, in seconds. */
  readonly chainTime: bigint
  /** One for each step before this one, in order. */
  readonly receipts: readonly SettledStep[]
  /** By `slotSource`: what earlier steps brought, for the slots of this step. */
  readonly measured: ReadonlyMap<string, bigint>
}

export type SignedTransaction = { readonly raw: Hex; readonly hash: Hex }

/**
 * What takes the place of a step that waits, with the same nonce: the very same call for a higher fee, or a call of the
 * account to itself that moves nothing.
 */
export type Replacement = {
  readonly how: ReplaceWish
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
  /** The chain's present time, in seconds. */
  readonly chainTime: bigint
}

/** A plan and all that was signed of it: the signer's own bytes prove to it what it signed, whenever that was. */
export type SignedPlan = Pick<SignRequest, 'planId' | 'hash' | 'plan'> & {
  /**
   * One list for each step that was signed, from the first on; of each the step itself first, then what took its place. The
   * last is the step that waits.
   */
  readonly signed: readonly (readonly Hex[])[]
}

/** The whole of what execution may ask of a wallet. */
export type Signer = {
  readonly account: Address
  /** Once for each step. @throws SaysoError `approval-refused`, `plan-expired`, `vault-locked`, `signer-gone` */
  readonly sign: (approved: ApprovedPlan, index: number, terms: SignTerms) => Promise<SignedTransaction>
  /** For the step that was signed last, and within the fees that were approved. @throws SaysoError as `sign` */
  readonly replace: (signed: SignedPlan, replacement: Replacement) => Promise<SignedTransaction>
}
