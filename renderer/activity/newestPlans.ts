import type { ListedPlan } from '../../src/api/Core.ts'

/** As many as are looked at beside a conversation; the rest are a page away. */
const newest = 10

/**
 * What stands beside the conversation. Of plans that came to nothing the newest is enough there: each change of one's mind
 * makes another. How many are left out for that is said, so that nobody takes it for all there is.
 */
export function newestPlans(history: readonly ListedPlan[]): {
  readonly told: readonly ListedPlan[]
  readonly onlyShown: number
} {
  const told = history.filter(({ status }, index) => status !== 'shown' || index === 0)
  return { told: told.slice(0, newest), onlyShown: history.length - told.length }
}
