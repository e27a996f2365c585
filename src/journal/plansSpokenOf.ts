import { carriedOut, type PastPlan } from './plansOf.ts'

/**
 * Of the plans of a conversation, the newest first, those that a person speaks of. What was put away, or gave its place to a
 * newer one, is spoken of only where nothing else is there.
 * @param placing it is asked of money that was put somewhere
 */
export function plansSpokenOf(plans: readonly PastPlan[], placing: boolean): readonly PastPlan[] {
  const standing = plans.filter(({ status }, at) => status !== 'dropped' && (status !== 'shown' || at === 0))
  const spoken = standing.length > 0 ? standing : plans
  const entering = placing ? spoken.filter(({ earning, status }) => earning !== null && carriedOut.has(status)) : []
  return entering.length > 0 ? entering : spoken
}
