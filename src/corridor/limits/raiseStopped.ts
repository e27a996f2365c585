import { raisesTo } from '../../intent/dialogue/raisesTo.ts'
import { capital } from '../../model/capital.ts'
import { describeLimit } from '../../model/describeLimit.ts'
import type { Limit } from '../../model/Limits.ts'
import { type LimitParts, namesIn } from './LimitParts.ts'

/**
 * "raise it to 40k", right after limits stopped a plan: the sentence that raises each of them which has less. What was stopped is
 * not in hand any more, so no amount of it is meant.
 */
export function raiseStopped(parts: LimitParts, stoppedBy: readonly Limit[], message: string): readonly string[] {
  const most = raisesTo(message)
  if (most === null) return []
  return stoppedBy.flatMap((limit) =>
    limit.kind === 'spend' && limit.most < most ? [capital(describeLimit({ ...limit, most }, namesIn(parts)))] : [],
  )
}
