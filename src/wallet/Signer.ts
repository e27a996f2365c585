import type { Address, Hex } from 'viem'
import type { StepReceipt } from '../model/Receipt.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'

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

/** The whole of what execution may ask of a wallet. */
export type Signer = {
  readonly account: Address
  /** Once for each step. @throws SaysoError `approval-refused`, `plan-expired`, `vault-locked`, `signer-gone` */
  readonly sign: (approved: ApprovedPlan, index: number, terms: SignTerms) => Promise<SignedTransaction>
}
