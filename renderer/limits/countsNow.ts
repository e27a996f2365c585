import type { LimitsPage } from '../../src/api/Core.ts'

export type CountsNow = { readonly of: string; readonly lifts: boolean; readonly sentence: string }

/**
 * The changes that waited before and wait no more because their time has come. What was taken back, or dropped by another
 * change, was gone before.
 */
export function countsNow(before: LimitsPage, after: LimitsPage, nowMs: number): readonly CountsNow[] {
  const waits = new Set(after.waiting.map(({ id }) => id))
  return before.waiting
    .filter(({ id, countsFrom }) => !waits.has(id) && Date.parse(countsFrom) <= nowMs)
    .map(({ of, lifts, sentence }) => {
      // Of one that ends, what it was; of any other, what holds now.
      const limit = (lifts ? before : after).limits.find(({ key }) => key === of)
      return { of, lifts, sentence: limit?.sentence ?? sentence }
    })
}
