import { z } from 'zod'

/** What everything was worth at one moment. */
export const worthSample = z.strictObject({
  /** The wall clock's, ISO 8601: for people. */
  at: z.iso.datetime(),
  chainId: z.number().int().positive(),
  block: z.string().regex(/^\d{1,30}$/),
  /** Dollars, two digits. */
  usd: z.string().regex(/^-?\d{1,30}\.\d{2}$/),
  /** False where something was held that had no price: it is not in the sum. */
  whole: z.boolean(),
})

export type WorthSample = z.infer<typeof worthSample>

export type NetWorthView = {
  /** Oldest first. */
  readonly samples: readonly WorthSample[]
  /** What is wrong with the record, in one sentence: it was damaged, or cannot be written. Null where nothing is. */
  readonly notice: string | null
}

/** Where the samples are kept. A disk that takes none is told in `notice`: nothing else stops over it. */
export type WorthStore = {
  readonly read: () => NetWorthView
  readonly keep: (samples: readonly WorthSample[]) => void
  /** The wall clock, ISO 8601. */
  readonly now: () => string
}
