import type { JournalEvent } from '../../../../journal/journalEvent.ts'
import type { ApprovalRequest } from '../../../../wallet/approvePlan.ts'

/** What stands in the way of one life's transactions. */
export const troubles = [
  'none',
  /** What the transaction calls reverts by then. */
  'reverts',
  /** The ether is gone, so no node takes it. */
  'no-gas',
  /** Another wallet with this account uses the nonce first. */
  'other-wallet',
  /** The node takes it and does not answer. */
  'no-answer',
  /** Nothing comes to a block until the step is sped up, or cancelled, or patience ends. */
  'speed-up',
  'cancel',
  'waits',
  /** After the plan blocks are taken back: four for each number. */
  'takes-back',
] as const

/** What a message came to: the rows that it left, and the approval that the person gives. */
export type Shown = { readonly notes: readonly JournalEvent[]; readonly request: ApprovalRequest }

/** One start of Sayso on a profile, from opening it to its death or its end. */
export type Life = {
  readonly folder: string
  readonly rpcUrl: string
  /** What is approved, once everything from before is taken up. */
  readonly shown: Shown | null
  /** It comes with the transaction of that number, and with those after it. */
  readonly trouble: { readonly kind: (typeof troubles)[number]; readonly from: number }
  /** Whether the chain takes blocks back, so that steps and receipts wait for some to follow. */
  readonly takesBack: boolean
  /** Killed at the first boundary with that name or, whatever its name, at the one with that number. Null: not at all. */
  readonly dies: { readonly name: string; readonly number: number } | null
}
