import { expect, test } from 'vitest'
import type { BoundPlan } from '../model/BoundPlan.ts'
import { readBoundPlan, writeBoundPlan } from './boundPlanJson.ts'

const token = '0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7'
const spender = '0x00000000000000000000000000000000000a11ce'
const plan: BoundPlan = {
  version: 2,
  chainId: 7_357_001,
  account: spender,
  calls: [{ to: token, value: 0n, data: '0x095ea7b3', gas: 70_000n }],
  slots: [],
  feeBudget: 1n,
  expiresAt: 2n,
  bounds: { atMostOut: [], atLeastIn: [[]], maxOwedBase: 0n, mayOwe: [], mayReceive: [] },
}

test('default', () => {
  expect(readBoundPlan(writeBoundPlan(plan))).toEqual(plan)
  expect(writeBoundPlan(plan)).not.toContain('allowedAfter')
})

test('behavior: what must be gone afterwards is written, read back, and belongs to the plan', () => {
  const ending = { ...plan, bounds: { ...plan.bounds, allowedAfter: [{ token, spender, units: 0n } as const] } }
  expect(readBoundPlan(writeBoundPlan(ending))).toEqual(ending)
  const text = writeBoundPlan(ending)
  for (const wrong of [text.replace('"spender"', '"who"'), text.replace('"units":"0n"', '"units":0')])
    expect(() => readBoundPlan(wrong)).toThrow()
})
