import type { LimitChange, LimitPeriod } from '../../model/Limits.ts'
import { perAdverb } from './liftSentence.ts'

/** A sentence that takes back this change while it waits; where it counts nothing, whichever waits. */
export function takeBackSentence(change: LimitChange): string {
  const per = periodOf(change)
  const what = change.change === 'lift' ? 'lifting' : 'raise'
  return per === null ? `Take back the ${what}` : `Take back the ${what} of my ${perAdverb[per]} limit`
}

/** For each of the changes that its sentence means alone, that sentence. A period is all that tells them apart: "raise" is read as "lifting" is. */
export function takeBackEach(changes: readonly LimitChange[]): readonly string[] {
  const [only, ...more] = changes
  if (only !== undefined && more.length === 0) return [takeBackSentence(only)]
  const isAlone = (per: LimitPeriod | null) =>
    per !== null && changes.filter((other) => periodOf(other) === per).length === 1
  return changes.filter((change) => isAlone(periodOf(change))).map(takeBackSentence)
}

/** Over which time the limit counts that a change is of. Null where it counts nothing. */
export function periodOf(change: LimitChange): LimitPeriod | null {
  if (change.change === 'set') return change.limit.kind === 'spend' ? change.limit.per : null
  // The key of a limit that counts begins with these words (`limitKey`).
  const said = change.change === 'lift' ? /^spend (transaction|day|week|month)\b/.exec(change.key)?.[1] : undefined
  return said === 'transaction' || said === 'day' || said === 'week' || said === 'month' ? said : null
}
