import { expect, test } from 'vitest'
import { nextPlanState, type PlanState, planEvents, planStates } from './planTable.ts'

const rows: Readonly<Record<PlanState, string>> = {
  approved: 'started→running finished→ended',
  running: 'step→running step-changed→running unsettled→unsettled finished→ended',
  unsettled: 'step→unsettled step-changed→unsettled unsettled→unsettled finished→ended',
  ended: 'step-changed→reopened',
  reopened: 'step→reopened step-changed→reopened unsettled→unsettled finished→ended',
}

test.each(planStates)('default: every event in the state %s', (state) => {
  const found = planEvents.flatMap((event) => {
    const next = nextPlanState(state, event)
    return next === null ? [] : [`${event}→${next}`]
  })
  expect(found.join(' ')).toBe(rows[state])
})
