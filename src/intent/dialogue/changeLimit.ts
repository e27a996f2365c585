import type { Draft, Slots } from '../steps/Draft.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { changedLimit, otherPeriod, soMuchPer } from './limitWords.ts'
import type { State } from './State.ts'

/**
 * "raise it to 100000 a day", right after a limit: that limit, with another number; "250 dollars a week sounds right", of one that was
 * asked for. Null where the last thing was no limit alone.
 */
export function changeLimit(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [block, ...more] = state.live ?? state.past ?? []
  const [step, ...others] = block?.steps ?? []
  const { usd, per } = step?.said ?? {}
  if (step?.kind !== 'limit' || more.length + others.length > 0 || usd?.value === 'none') return null
  const other = otherPeriod.exec(turn)
  if (other !== null && usd !== undefined && per !== undefined)
    return inOther(state, { step, per: per.value, found: other, at })
  if (usd === undefined && state.live === null) return null
  const found =
    (usd === undefined ? null : changedLimit.exec(turn)) ?? (state.live === null ? null : soMuchPer.exec(turn))
  const span = found === null ? null : spanOf(found, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (found === null || span === null || held?.quantity?.form !== 'number') return null
  if (held.asset !== null || held.quantity.unit === 'gwei') return null
  const said = spanOf(found, 'per')
  const period = periods[found.groups?.per?.toLowerCase() ?? '']
  const over = said === null || period === undefined ? per : { value: period, from: [{ turn: at, ...said }] }
  const changed: Draft = {
    ...step,
    said: {
      ...step.said,
      usd: { value: held.quantity.value, from: [{ turn: at, ...span }] },
      ...(over && { per: over }),
    },
  }
  return holding(state, [{ when: null, notify: false, steps: [changed] }])
}

/** "make that a month, not a week" */
function inOther(
  state: State,
  { step, per, found, at }: { step: Draft; per: Slots['per']; found: RegExpExecArray; at: number },
): Outcome | null {
  const span = spanOf(found, 'per')
  const period = periods[found.groups?.per?.toLowerCase() ?? '']
  const before = periods[found.groups?.before?.toLowerCase() ?? '']
  if (span === null || period === undefined || before !== per) return null
  const said = { ...step.said, per: { value: period, from: [{ turn: at, ...span }] } }
  return holding(state, [{ when: null, notify: false, steps: [{ ...step, said }] }])
}

const periods: Readonly<Record<string, Slots['per']>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  transaction: 'transaction',
  plan: 'transaction',
}
