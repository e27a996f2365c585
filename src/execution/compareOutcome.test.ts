import type { Address } from 'viem'
import { expect, test } from 'vitest'
import type { OutcomeBounds } from '../model/Verdict.ts'
import { compareOutcome, tokensToWatch } from './compareOutcome.ts'

const usdc: Address = '0x1111111111111111111111111111111111111111'
const debt: Address = '0x2222222222222222222222222222222222222222'

/** Repay 40 of a debt of 100, with a little room for interest. */
const bounds: OutcomeBounds = {
  atMostOut: [{ token: usdc, units: 40n }],
  atLeastIn: [[]],
  maxOwedBase: 61n,
  mayOwe: [{ token: debt, units: 61n }],
  mayReceive: [],
}
const before = [
  { token: usdc, units: 500n },
  { token: debt, units: 100n },
]
const repaid = (paid: bigint, fallen: bigint) => [
  { token: usdc, units: -paid },
  { token: debt, units: -fallen },
]
const held = (paid: bigint, fallen: bigint) => compareOutcome(bounds, [], { before, got: repaid(paid, fallen) }, 1).held

test('default', () => {
  expect(held(40n, 40n)).toBe(true)
})

test('behavior: debts are watched, and held against what may be owed in the end', () => {
  expect(tokensToWatch(bounds, [])).toContain(debt)
  expect(held(40n, 39n)).toBe(true)
  expect(held(40n, 38n)).toBe(false)
  expect(held(40n, 0n)).toBe(false)
  // More of the debt gone is no miss; more of the money gone is.
  expect(held(40n, 60n)).toBe(true)
  expect(held(41n, 41n)).toBe(false)
})

test('behavior: a debt that was not read when the plan began is outside', () => {
  const unread = { before: before.slice(0, 1), got: repaid(40n, 40n) }
  expect(compareOutcome(bounds, [], unread, 1).held).toBe(false)
})
