import type { HistoryEntry } from './HistoryEntry.ts'
import type { FindingView, ReceiptStepView, StageOf } from './Stage.ts'

/** What a plan cost, as far as the journal says: dollars are decimal strings with two digits, of when it was shown. */
export type CostView =
  /** Nothing of it was carried out, so nothing was paid. */
  | { readonly status: 'nothing' }
  /** On its way: what it costs is not known before its receipt. */
  | { readonly status: 'open' }
  | {
      readonly status: 'paid'
      /** Fee and trades together. Null where one of them is not known. */
      readonly totalUsd: string | null
      /** Null where the price of the network's coin was not written down. */
      readonly feeUsd: string | null
      /** What its trades cost beside the fee; negative where they brought more than the feeds say. */
      readonly tradingUsd: string | null
    }

/** A plan in the list of all. */
export type ListedPlan = HistoryEntry & { readonly cost: CostView }

/** One thing that happened to a plan. Times are the wall clock's, ISO 8601. */
export type MomentView = {
  readonly kind:
    | 'asked'
    | 'shown'
    | 'dropped'
    | 'approved'
    | 'sent'
    | 'mined'
    | 'reverted'
    | 'arrived'
    | 'paid-back'
    | 'rolled-back'
    | 'ended'
  readonly at: string
  /** The step that it is of, as it was shown; empty where it is of the whole plan. */
  readonly title: string
  readonly transaction: string | null
}

export type SettledStepView = ReceiptStepView & {
  readonly block: string | null
  /** In the network's own coin. */
  readonly fee: string
}

export type SettledView = Pick<StageOf<'receipt'>, 'status' | 'sentence' | 'changes' | 'leftAllowances' | 'fee'> & {
  readonly steps: readonly SettledStepView[]
}

/** One plan from the sentence to the receipt. */
export type StoryView = {
  readonly entry: ListedPlan
  readonly moments: readonly MomentView[]
  readonly steps: readonly string[]
  readonly findings: readonly FindingView[]
  readonly approvedBy: 'window' | 'terminal' | 'yes-flag' | null
  readonly receipt: SettledView | null
}

export type ActivityView = { readonly status: 'unknown' } | { readonly status: 'known'; readonly story: StoryView }

export type ExportFormat = 'csv' | 'json'

/** Where the file is now, or why there is none, in one sentence. */
export type ExportAnswer =
  | { readonly status: 'saved'; readonly path: string; readonly plans: number }
  | { readonly status: 'failed'; readonly sentence: string }
