import { expect, test } from 'vitest'
import type { ListedPlan } from '../../src/api/Core.ts'
import { sampleHistory } from '../preview/sampleActivity.ts'
import { newestPlans } from './newestPlans.ts'

const [sample] = sampleHistory
const plan = (planId: string, status: ListedPlan['status']): ListedPlan => {
  if (sample === undefined) throw new Error('There is no sample.')
  return { ...sample, planId, status }
}
const idsOf = (history: readonly ListedPlan[]) => newestPlans(history).told.map(({ planId }) => planId)

test('default: of plans that were only shown the newest alone, and how many are left out for that', () => {
  const history = [plan('a', 'shown'), plan('b', 'shown'), plan('c', 'done'), plan('d', 'shown')]
  expect(idsOf(history)).toEqual(['a', 'c'])
  expect(newestPlans(history).onlyShown).toBe(2)
})

test('behavior: what was dropped, blocked or carried out is all there, the ten newest of it', () => {
  const history = Array.from({ length: 12 }, (_, index) => plan(`${index}`, index % 2 === 0 ? 'done' : 'blocked'))
  expect(idsOf(history)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
  expect(newestPlans(history).onlyShown).toBe(0)
})
