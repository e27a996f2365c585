/** One plan's story, newest first in lists. Times are the wall clock's, ISO 8601. */
export type HistoryEntry = {
  readonly planId: string
  /** Null where the sentence was not written down. */
  readonly chainId: number | null
  readonly askedAt: string
  readonly message: string
  readonly summary: string
  readonly status: 'shown' | 'blocked' | 'dropped' | 'approved' | 'done' | 'missed' | 'failed' | 'interrupted'
  readonly sentence: string
  readonly transactions: readonly string[]
  /** Tickers of the network's own book that the plan's sentence names. */
  readonly assets: readonly string[]
}
