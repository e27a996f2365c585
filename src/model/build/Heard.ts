import type { BuildJob } from './BuildFields.ts'

/**
 * What was recognised in a message that was not understood as a whole: what the sentence builder is filled in with. The
 * person's own words made plain, and nothing else; nothing is done by it. What was not said, or said in two ways, is null.
 */
export type HeardView = {
  /** What the nearest sentence does. Null where none is near, or where it does something else. */
  readonly job: BuildJob | null
  /** False where what is offered beside it are examples: then nothing was near to what was said. */
  readonly near: boolean
  /** A plain decimal, or `all`. Of `coin`. */
  readonly amount: string | null
  /** Upper-case tickers. */
  readonly coin: string | null
  readonly other: string | null
  /** As it is called in a sentence: "aave", "Steady USDC Vault". */
  readonly place: string | null
  /** A name of the address book. */
  readonly contact: string | null
  /** Whole or decimal percent, adding up to 100. Empty where none were said. */
  readonly shares: readonly { readonly percent: string; readonly coin: string }[]
  /** Dollars, and the time that they are for. */
  readonly usd: string | null
  readonly per: 'day' | 'week' | 'month' | null
}
