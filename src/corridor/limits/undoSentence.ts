import { capital } from '../../model/capital.ts'
import { describeLimit, type NameOf } from '../../model/describeLimit.ts'
import type { LimitChange, LimitsView } from '../../model/Limits.ts'
import { liftSentence } from './liftSentence.ts'
import { takeBackSentence } from './takeBackSentence.ts'

/** What takes a change of limits back, null where no one sentence does; and whether that change has no effect yet. */
export type LimitUndo = { readonly sentence: string | null; readonly waits: boolean }

/**
 * The sentence that brings limits from how they are `after` a change to how they were `before`: a raise that waits is taken back, and a
 * limit that holds is set to what it was, or lifted where there was none. Null where nothing changed.
 */
export function undoSentence(before: LimitsView, after: LimitsView, nameOf: NameOf): LimitUndo | null {
  const asked = after.waiting.filter(({ id }) => before.waiting.every((one) => one.id !== id))
  const gone = before.waiting.filter(({ id }) => after.waiting.every((one) => one.id !== id))
  const stands = ({ limits }: LimitsView, key: string) => limits.find((one) => one.key === key)?.limit
  const said = (view: LimitsView, key: string) => {
    const limit = stands(view, key)
    return limit === undefined ? null : describeLimit(limit, nameOf)
  }
  const keys = [...new Set([...before.limits, ...after.limits].map(({ key }) => key))]
  const changed = keys.filter((key) => said(before, key) !== said(after, key))
  if (asked.length + changed.length + gone.length === 0) return null
  const [waiting, ...others] = asked
  const [key, ...more] = changed
  const isOne = others.length + more.length === 0 && (waiting === undefined || key === undefined)
  if (!isOne) return { sentence: null, waits: false }
  if (waiting !== undefined) return { sentence: takeBackSentence(waiting.change), waits: true }
  if (key !== undefined) {
    const was = stands(before, key)
    const is = stands(after, key)
    if (was !== undefined) return { sentence: capital(describeLimit(was, nameOf)), waits: false }
    return { sentence: is === undefined ? null : liftSentence(is, nameOf), waits: false }
  }
  const [taken, ...rest] = gone
  return {
    sentence: taken === undefined || rest.length > 0 ? null : askedAgain(taken.change, before, nameOf),
    waits: false,
  }
}

/** What was taken back, wanted once more. */
function askedAgain(change: LimitChange, { limits }: LimitsView, nameOf: NameOf): string | null {
  if (change.change === 'set') return capital(describeLimit(change.limit, nameOf))
  const held = change.change === 'lift' ? limits.find(({ key }) => key === change.key) : undefined
  return held === undefined ? null : liftSentence(held.limit, nameOf)
}
