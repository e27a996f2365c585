import type { LimitChange, LimitPeriod } from '../../model/Limits.ts'
import { perAdverb } from './liftSentence.ts'

/** Whichever waits, where only one does. */
export const anyRaise = 'Take back the raise'

/** A sentence that takes back this change while it waits. */
export function takeBackSentence(change: LimitChange): string {
  const per = periodOf(change)
  return per === null ? anyRaise : `Take back the raise of my ${perAdverb[per]} limit`
}

/** Over which time the limit counts that a change is of. Null where it counts nothing. */
export function periodOf(change: LimitChange): LimitPeriod | null {
  if (change.change === 'set') return change.limit.kind === 'spend' ? change.limit.per : null
  // The key of a limit that counts begins with these words (`limitKey`).
  const said = change.change === 'lift' ? /^spend (transaction|day|week|month)\b/.exec(change.key)?.[1] : undefined
  return said === 'transaction' || said === 'day' || said === 'week' || said === 'month' ? said : null
}
