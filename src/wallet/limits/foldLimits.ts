import { missingCase } from '../../errors/missingCase.ts'
import { aboutOf, type Limit, type LimitChange, limitKey } from '../../model/Limits.ts'
import type { LimitRow, SpentRow } from './LimitRow.ts'

export type WaitingRaise = { readonly id: string; readonly change: LimitChange; readonly countsFrom: number }

/** What counts at one moment. */
export type LimitState = {
  readonly limits: ReadonlyMap<string, Limit>
  readonly delaySeconds: number
  readonly waiting: readonly WaitingRaise[]
  readonly spent: readonly SpentRow[]
}

/**
 * What counts at `now`, from everything that was ever written. A raise counts from its time on; a change of the same
 * limit that came before that takes it back.
 */
export function foldLimits(rows: readonly LimitRow[], now: number, firstDelaySeconds: number): LimitState {
  const limits = new Map<string, Limit>()
  const spent: SpentRow[] = []
  let delaySeconds = firstDelaySeconds
  let waiting: WaitingRaise[] = []

  function apply(change: LimitChange): void {
    switch (change.change) {
      case 'set':
        limits.set(limitKey(change.limit), change.limit)
        return
      case 'lift':
        limits.delete(change.key)
        return
      case 'delay':
        delaySeconds = change.seconds
        return
      case 'cancel':
        waiting = waiting.filter(({ id }) => id !== change.id)
        return
      default:
        missingCase(change)
    }
  }

  function letDue(at: number): void {
    const due = waiting.filter(({ countsFrom }) => countsFrom <= at).sort((a, b) => a.countsFrom - b.countsFrom)
    waiting = waiting.filter(({ countsFrom }) => countsFrom > at)
    for (const { change } of due) apply(change)
  }

  for (const row of rows) {
    letDue(row.at)
    if (row.kind === 'spent') spent.push(row)
    else if (row.kind === 'asked') {
      waiting = [...waiting.filter(({ change }) => aboutOf(change) !== aboutOf(row.change)), row].map(
        ({ id, change, countsFrom }) => ({ id, change, countsFrom }),
      )
    } else {
      const about = aboutOf(row.change)
      waiting = waiting.filter(({ change }) => aboutOf(change) !== about)
      apply(row.change)
    }
  }
  letDue(now)
  return { limits, delaySeconds, waiting, spent }
}
