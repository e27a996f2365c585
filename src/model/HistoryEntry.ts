import type { SaidFrom } from './SaidFrom.ts'

/** When a plan is told to have been: when it was approved, and where nobody did, when it was asked for. */
export const momentOfPlan = ({ signedAt, askedAt }: Pick<HistoryEntry, 'signedAt' | 'askedAt'>): string =>
  signedAt ?? askedAt

/** One plan's story, newest first in lists. Times are the wall clock's, ISO 8601. */
export type HistoryEntry = {
  readonly planId: string
  /** Null where the sentence was not written down. */
  readonly chainId: number | null
  readonly askedAt: string
  /** When the person approved it, which is when the limits count it. Not there where nobody did. */
  readonly signedAt?: string
  /** All that was said for it: with the sentence that began it, where a question was asked in between. */
  readonly message: string
  /** The page whose button said it. Not there where a person did. */
  readonly from?: SaidFrom
  readonly summary: string
  readonly status: 'shown' | 'blocked' | 'dropped' | 'approved' | 'done' | 'missed' | 'failed' | 'interrupted'
  readonly sentence: string
  readonly transactions: readonly string[]
  /** Tickers of the network's own book: of what the plan gives and gets, and of what its sentence names. */
  readonly assets: readonly string[]
}
