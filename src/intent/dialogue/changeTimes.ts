import type { Clause } from '../clauses/Clause.ts'
import type { Draft } from '../steps/Draft.ts'
import { times } from '../text/decimal.ts'
import type { Change } from './change.ts'
import { setSlot } from './setSlot.ts'

/** "double it", "half that": the amount that was said, computed anew. */
export function changeTimes(steps: readonly Draft[], clause: Clause): Change | null {
  const [factor] = clause.open('times')
  if (factor === undefined) return null
  const counted = steps
    .map((step, at) => ({ step, at }))
    .filter(({ step }) => step.said.amount !== undefined && step.said.amount.value !== 'previous')
  const [one, ...more] = counted
  const amount = one?.step.said.amount
  if (one === undefined || amount === undefined || more.length > 0) return { ask: 'amount' }
  const { value } = amount
  if (typeof value === 'string' || !('value' in value)) return { ask: 'amount' }
  clause.take(factor)
  const said = {
    value: { ...value, value: times(value.value, factor.by) },
    from: [...amount.from, clause.source(factor)],
    by: factor.name,
  }
  return { steps: steps.with(one.at, setSlot(one.step, 'amount', said, 'amount')) }
}
