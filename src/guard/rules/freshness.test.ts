import { expect, test } from 'vitest'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { now } from '../testing/playFake.ts'

const plan = 'withdraw 500 USDC'

test('default', () => {
  expect(namesIn(judgeTwisted(plan))).toEqual([])
})

test('behavior: an approval that is past, or good for too long, is blocked', () => {
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now } }))).toEqual(['plan-expiry BLOCK'])
  expect(namesIn(judgeTwisted(plan, { input: { expiresAt: now + 1_801n } }))).toEqual(['plan-expiry BLOCK'])
})

test('behavior: a simulation of another time is blocked (A62)', () => {
  expect(namesIn(judgeTwisted(plan, { input: { now: now + 61n } }))).toEqual(['simulation-age BLOCK'])
  expect(namesIn(judgeTwisted(plan, { input: { now: now - 61n } }))).toEqual(['simulation-age BLOCK'])
})
